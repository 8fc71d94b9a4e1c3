-- Cards as they were signed, and the state of each. What was issued is told by the journal of its
-- case, what became of it by its own chain; `verify` compares.

-- A node takes a hundred serials at a time; gaps are of no account.
create sequence cards.card_serials as bigint increment 100 minvalue 1 maxvalue 9999999900;

-- Fixed-width columns first: no padding.
create table cards.cards (
  serial bigint primary key,
  case_serial bigint not null,
  person bigint not null,
  issued_at timestamptz not null,
  replaces bigint,             -- card of which this is the copy
  replaced_by bigint,
  renewed_by bigint,           -- a later card of the same kind for the same person
  entry int not null,          -- seq of the case's journal entry that issued it
  office int not null,
  version int not null default 0, -- seq of its own last journal entry
  issued_on date not null,     -- day from which it is valid
  expires_on date,             -- last day on which it is valid
  remind_on date,              -- day of its first reminder
  procedure smallint not null, -- serial of the version that issued it
  state smallint not null default 0, -- as status lists have it: 0 valid, 1 revoked, 2 suspended
  kind text not null,
  stage text not null,
  cose bytea                   -- null once its case is as if it had never begun
);
create index cards_case on cards.cards (case_serial);
create index cards_office on cards.cards (office, serial);
-- rare, so that a status list is made by few rows
create index cards_not_valid on cards.cards (serial) where state <> 0;
create index cards_to_remind on cards.cards (office, expires_on, serial)
  where remind_on is not null and state <> 1 and renewed_by is null;
create index cards_renewable on cards.cards (person)
  where remind_on is not null and state <> 1 and renewed_by is null;
create index cards_renewed_by on cards.cards (renewed_by) where renewed_by is not null;
