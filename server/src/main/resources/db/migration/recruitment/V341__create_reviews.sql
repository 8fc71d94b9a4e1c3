-- What workers say of the agencies that brought them to work: one review a case and agency. Whose
-- it is, the public never learns. Each change is an entry of its own chain; `verify` compares.

create sequence recruitment.review_serials as bigint;

create table recruitment.reviews (
  serial bigint primary key,
  case_serial bigint not null,
  organisation bigint not null,
  written_at timestamptz not null,
  version int not null,
  fees smallint not null check (fees between 1 and 5),
  contract smallint not null check (contract between 1 and 5),
  job smallint not null check (job between 1 and 5),
  unique (organisation, case_serial)
);
create index reviews_case on recruitment.reviews (case_serial);

-- What an agency answers to all of them together.
create table recruitment.review_answers (
  serial bigint primary key,
  organisation bigint not null unique,
  answered_at timestamptz not null,
  version int not null,
  answered_by text not null,
  answer text not null
);
