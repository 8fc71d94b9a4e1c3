-- What cases of organisations mean: licences, inspections, security, sanctions. All of it is told by
-- the entries of those cases; `verify` reads them again and compares.

create table recruitment.licences (
  case_serial bigint not null,
  organisation bigint not null,
  at timestamptz not null,       -- when it was recorded
  starts date not null,
  until date,                    -- last day
  ended date,                    -- first day on which it counts no more
  version int not null,          -- serial of the version of the procedure that granted it
  kind text not null,
  authority text not null,
  number text not null,
  because text,
  renews text,
  origins text[] not null,
  destinations text[] not null,
  occupations text[] not null,
  primary key (case_serial, kind)
);
create index licences_organisation on recruitment.licences (organisation);
create index licences_number on recruitment.licences (number);
create index licences_at on recruitment.licences (at);

create table recruitment.inspections (
  case_serial bigint not null,
  organisation bigint not null,
  entry int not null,            -- seq of the entry of its case
  inspected_on date not null,
  outcome text,
  findings text not null,
  with_whom text,
  by text not null,
  primary key (case_serial, entry)
);
create index inspections_organisation on recruitment.inspections (organisation);

create table recruitment.bond_movements (
  case_serial bigint not null,
  organisation bigint not null,
  amount bigint not null,        -- in the currency's smallest unit
  moved_on date not null,
  currency text not null,
  kind text not null check (kind in ('deposit', 'draw', 'release')),
  stage text not null,
  paper text,
  reason text,
  primary key (case_serial, stage)
);
create index bond_movements_organisation on recruitment.bond_movements (organisation);

create table recruitment.sanctions (
  case_serial bigint primary key,
  organisation bigint not null,
  person bigint,                 -- serial of the natural person who is liable
  fine bigint,                   -- in the currency's smallest unit
  at timestamptz not null,
  decided_on date not null,
  starts date not null,
  ends date,
  public_from date not null,
  kind text not null
    check (kind in ('warning', 'fine', 'suspension', 'revocation', 'ban', 'blacklist')),
  country text,                  -- only recruitment from there is concerned
  currency text,
  liable text not null,
  ground text not null,
  facts text not null
);
create index sanctions_organisation on recruitment.sanctions (organisation);
create index sanctions_person on recruitment.sanctions (person) where person is not null;
create index sanctions_at on recruitment.sanctions (at);

create table recruitment.liftings (
  case_serial bigint primary key,
  organisation bigint not null,
  sanction bigint not null,      -- serial of its case, or 0 for all of the organisation
  at timestamptz not null,
  lifted_on date not null,
  reason text not null
);
create index liftings_organisation on recruitment.liftings (organisation);
