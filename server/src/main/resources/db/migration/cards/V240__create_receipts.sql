-- Receipts as they were signed. What was paid, the journal of the case tells.

-- A node takes a hundred serials at a time; gaps are of no account.
create sequence cards.receipt_serials as bigint increment 100 minvalue 1 maxvalue 9999999900;

create table cards.receipts (
  serial bigint primary key,
  case_serial bigint not null,
  person bigint not null,
  amount bigint not null,       -- in the currency's smallest unit
  made_at timestamptz not null,
  entry int not null,           -- seq of the case's journal entry that tells of the payment
  office int not null,
  version int not null,         -- seq of its own last journal entry
  paid_on date not null,
  procedure smallint not null,  -- serial of the version whose texts name the fee
  place smallint not null,      -- among the payments of that entry, from 0
  state smallint not null,      -- as status lists have it: 0 valid, 1 revoked
  currency text not null,
  stage text not null,
  fee text not null,
  earlier text,                 -- number of a receipt given before, by hand
  cose bytea,                   -- null once its case is as if it had never begun
  unique (case_serial, entry, place)
);
-- rare, so that a status list is made by few rows
create index receipts_not_valid on cards.receipts (serial) where state <> 0;
