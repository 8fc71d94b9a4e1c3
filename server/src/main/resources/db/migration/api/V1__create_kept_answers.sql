-- Answers to calls that named an Idempotency-Key, kept so that a repeated call is answered, not done.
create table api.kept_answers (
  account int not null,             -- 0: not signed in
  key     text not null check (length(key) <= 255),
  request bytea not null,           -- SHA-256 of method, path and body
  at      timestamptz not null,
  status  smallint,
  headers jsonb,
  body    bytea,
  primary key (account, key)
);

create index kept_answers_by_age on api.kept_answers (at);
