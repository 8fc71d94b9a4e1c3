-- Organisations and the natural persons behind them. What happened to each is told by its own
-- chain of the journal, every entry of which tells the whole record: `verify` compares.

create sequence organisations.organisation_serials as bigint
  increment 100 minvalue 1 maxvalue 9999900;
create sequence organisations.person_serials as bigint increment 100 minvalue 1;

create table organisations.organisations (
  id bigint primary key,
  entered_at timestamptz not null,
  ran_since date,
  version int not null,          -- seq of its last journal entry
  kind text not null check (kind in ('agency', 'employer', 'civil-society', 'office')),
  country text not null,
  name text not null,
  latin_name text,
  phone text,
  address text,
  website text,
  identifiers jsonb,
  former_names jsonb,
  accounts text[] not null default '{}', -- keyed hashes of bank accounts, for comparison alone
  entered_by text not null
);
comment on column organisations.organisations.latin_name is
  'Exactly as a document gives it; never derived.';

create table organisations.persons (
  id bigint primary key,
  entered_at timestamptz not null,
  born int not null default 0,   -- yyyymmdd, month and day 0 when unknown
  version int not null,
  name text not null,
  latin_name text,
  nationality text,
  document_kind text,
  document_number text,
  document_country text,
  entered_by text not null
);

-- Declared one person by an officer. Both records stay as they were entered.
create table organisations.same_persons (
  one bigint not null,
  other bigint not null,
  primary key (one, other),
  check (one < other)
);
create index same_persons_other on organisations.same_persons (other);

create table organisations.roles (
  organisation bigint not null,
  person bigint not null,
  since date not null,
  until date,
  role text not null
    check (role in ('director', 'owner', 'employee', 'guarantor', 'representative')),
  primary key (organisation, person, role, since),
  check (until is null or until >= since)
);
create index roles_person on organisations.roles (person);

-- Accounts that act for an organisation.
create table organisations.members (
  account int not null,
  organisation bigint not null,
  primary key (account, organisation)
);
create index members_organisation on organisations.members (organisation);

-- What two records have in common when something is the same: see `sort`.
create table organisations.marks (
  mark bigint not null,
  organisation bigint not null default 0,
  person bigint not null default 0,
  sort text not null check (sort in ('phone', 'address', 'account', 'identifier', 'document')),
  primary key (mark, organisation, person)
);
create index marks_organisation on organisations.marks (organisation) where organisation <> 0;
create index marks_person on organisations.marks (person) where person <> 0;
comment on table organisations.marks is 'Hashes: they find, they are never shown.';

-- Every name that an organisation or a person bears or bore, for finding it however it is spelled.
create table organisations.names (
  id bigint generated always as identity primary key,
  organisation bigint,
  person bigint,
  whole bigint,                  -- hash of the sound of the whole name
  sort text not null check (sort in ('name', 'latin', 'former')),
  name text not null,
  search tsvector not null,      -- its words, the whole as spelled, the sound of the whole
  check ((organisation is null) <> (person is null))
);
create index names_organisation on organisations.names (organisation) where organisation is not null;
create index names_person on organisations.names (person) where person is not null;
create index names_whole on organisations.names (whole);
create index names_search on organisations.names using gin (search) with (fastupdate = off);

-- Every word of any name, by what misspellings of it share: its sound, and itself without any one
-- of its letters. Few words make up many names.
create table organisations.word_keys (
  key bigint not null,
  word text not null,
  primary key (key, word)
);

-- The key by which bank accounts are hashed, sealed by the node's own key.
create table organisations.secrets (
  name text primary key,
  sealed bytea not null
);
