-- Workers of whose way to a job something was told, one a case. What was paid, the journal tells;
-- this is what lists and figures read, and `verify` compares.

create table recruitment.hires (
  case_serial bigint primary key,
  agency bigint,               -- organisation that recruited
  employer bigint,             -- organisation
  version int not null,        -- seq of its last journal entry
  payments int not null,       -- that stand
  began date,                  -- first day of work
  claimed boolean not null default false,
  corridor text,               -- mm-th; null while it is not known
  channel text,
  occupation text,             -- ISCO-08
  sex text,
  earned_currency text,
  earned numeric(18, 3),       -- in the first full month
  cost numeric(18, 3),         -- in the currency of the corridor
  excess numeric(18, 3),       -- of it beyond the law
  months numeric(14, 6)        -- cost in wages of the first month
);
create index hires_agency on recruitment.hires (agency) where agency is not null;
create index hires_employer on recruitment.hires (employer) where employer is not null;
create index hires_began on recruitment.hires (began);
