-- Fixed-width columns first: no padding. `payload` is json, not jsonb: its text is hashed as written.
create table journal.entries (
  subject bigint not null,
  at timestamptz not null,
  seq integer not null check (seq > 0),
  office integer not null,
  chain smallint not null,
  hash bytea not null check (octet_length(hash) = 32),
  actor text not null,
  action text not null,
  payload json not null,
  sealed bytea,
  primary key (chain, subject, seq)
);

comment on table journal.entries is
  'What happened. Rows are added and never changed; hash chains the rows of one (chain, subject).';

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger refuse_change before update or delete or truncate on journal.entries
  for each statement execute function journal.refuse_change();

-- also in sessions that switch ordinary triggers off by session_replication_role
alter table journal.entries enable always trigger refuse_change;
