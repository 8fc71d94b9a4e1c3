-- What employers say of themselves by the standard, and what an inspector found.
create table recruitment.self_assessments (
  serial int generated always as identity primary key,
  version int not null,
  organisation bigint not null,
  at timestamptz not null,
  audited_at timestamptz,
  audited_on date,             -- day on which the inspector was there
  by text not null,
  marks text not null,         -- no-fees=kept;contract=partly
  words text not null,
  audited_by text,
  audit_marks text,
  audit_words text
);
create index self_assessments_organisation on recruitment.self_assessments (organisation, serial);
create index self_assessments_unaudited on recruitment.self_assessments (serial)
  where audited_at is null;

-- What inspectors found at host companies of training programmes, and other employers.
create table recruitment.malpractice (
  serial int generated always as identity primary key,
  version int not null,
  organisation bigint not null,
  at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  underpaid bigint,            -- in the currency's smallest unit
  workers int not null,
  overtime int,                -- hours a month beyond the law
  since date not null,
  until date,
  inspected_on date not null,
  public_from date,            -- day from which the law lets everybody know; null for never
  matter text not null,
  state text not null check (state in ('OPEN', 'REMEDIED', 'SET_ASIDE')),
  by text not null,
  currency text,
  ground text not null,
  programme text not null,     -- what the programme is said to be for; empty when there is none
  facts text not null,
  answer text,
  answered_by text,
  ending text
);
create index malpractice_organisation on recruitment.malpractice (organisation);
create index malpractice_open on recruitment.malpractice (serial) where state = 'OPEN';
