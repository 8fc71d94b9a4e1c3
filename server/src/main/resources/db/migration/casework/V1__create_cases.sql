-- Cases and their stages for lists, worklists and statistics. The truth is the journal: each row
-- here can be computed from it, and `verify` does so. There are no foreign keys for that reason.

-- A node takes a hundred serials at a time; gaps are of no account.
create sequence casework.serials as bigint increment 100 minvalue 1 maxvalue 999999900;

-- Answers that a case is counted by, told once for all cases that have them in common.
create table casework.profiles (
  id int generated always as identity primary key,
  facts jsonb not null
);
create unique index profiles_facts on casework.profiles (md5(facts::text));

create table casework.cases (
  serial bigint primary key,
  series smallint not null,    -- serial of the first version of the procedure's name
  procedure smallint not null, -- serial of the version it goes by
  person bigint not null,
  office int not null,
  status text not null,
  version int not null,        -- seq of the last journal entry
  started_on date not null,
  recorded_at timestamptz not null,
  finished_on date,
  reference text,              -- given from outside, unique among the cases of a series
  alike bigint,                -- a person known before who may be the same
  profile int not null
) with (fillfactor = 50); -- a case moves two or three times: there is room for it on its own page
create unique index cases_reference on casework.cases (series, reference) where reference is not null;
create index cases_person on casework.cases (person);

create table casework.stages (
  serial bigint not null,
  stage text not null,
  series smallint not null,
  office int not null,
  turn smallint not null,
  progress text not null,
  opened date,                 -- null when it was passed over
  due date,
  closes date,                 -- last day of the window: past it an open stage is missed, not late
  done date,
  outcome text,
  fees_due bigint not null,    -- minor units of the currency of the stage's first fee
  fees_paid bigint not null,
  decided_by text,             -- who proposed, completed or refused it last
  claimed_by text,             -- who is working on it; the one thing the journal does not hold
  primary key (serial, stage)
) with (fillfactor = 90);
create index stages_waiting on casework.stages (series, stage, due, serial)
  where progress in ('open', 'awaiting-approval');
