create table access.offices (
  id     int generated always as identity primary key,
  parent int references access.offices,
  code   text not null unique check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  place  text check (length(place) between 1 and 40),
  names  jsonb not null check (names ? 'en')
);

create unique index one_root on access.offices ((true)) where parent is null;

create table access.accounts (
  id           int generated always as identity primary key,
  name         text not null unique check (name ~ '^[a-z0-9][a-z0-9._@-]{0,99}$'),
  display_name text not null check (length(display_name) between 1 and 200),
  password     text,                       -- Argon2id with its parameters; null: signs in elsewhere
  temporary    boolean not null,           -- the password was made by somebody else
  epoch        int not null default 1,     -- counts up whenever everything signed in must end
  failures     int not null default 0,     -- wrong passwords since the last right one
  locked_until timestamptz,
  disabled     boolean not null default false,
  demo         boolean not null default false,
  created_at   timestamptz not null,
  signed_in_at timestamptz
);

create table access.grants (
  account int not null references access.accounts,
  role    text not null check (role ~ '^[a-z][a-z0-9-]{0,59}$'),
  office  int not null references access.offices,
  primary key (account, role, office)
);

create index grants_by_office on access.grants (office);
