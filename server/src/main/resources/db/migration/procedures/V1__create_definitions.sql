-- Published definitions. Rows are never changed but for the withdrawal.
create table procedures.definitions (
  id smallint generated always as identity primary key,
  name text not null,
  version int not null,
  hash text not null unique,
  files bytea not null, -- a zip, as handed in
  at timestamptz not null,
  by text not null,
  withdrawn boolean not null default false,
  unique (name, version)
);
