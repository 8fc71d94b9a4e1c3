-- Contracts of workers with all their texts; each change is an entry of the journal, `verify`
-- compares.

-- A node takes a hundred serials at a time; gaps are of no account.
create sequence recruitment.contract_serials as bigint increment 100 minvalue 1 maxvalue 999999900;

create table recruitment.contracts (
  serial bigint primary key,
  made_at timestamptz not null,
  case_serial bigint,     -- case in which the worker is known
  order_serial bigint,    -- job order that promised the work
  agency bigint,          -- serial of the organisation
  employer bigint,
  version int not null,   -- seq of its last journal entry
  flags int not null,     -- promises taken back, when last entered
  code bytea not null,    -- hash of the code by which the worker reads it
  record text not null    -- as the last journal entry tells it
);
create index contracts_case on recruitment.contracts (case_serial) where case_serial is not null;
create index contracts_order on recruitment.contracts (order_serial)
  where order_serial is not null;
create index contracts_agency on recruitment.contracts (agency) where agency is not null;
create index contracts_employer on recruitment.contracts (employer) where employer is not null;
create index contracts_flagged on recruitment.contracts (made_at) where flags > 0;
