-- A node takes a hundred serials at a time; gaps are of no account.
create sequence people.person_serials as bigint increment 100;

-- Fixed-width columns first: no padding.
create table people.persons (
  id bigint primary key,
  name_key bigint,
  merged_into bigint,
  entered_at timestamptz not null,
  born integer not null default 0,
  name text not null,
  latin_name text,
  sex text,
  nationality text,
  verified_nationality text,
  phone text,
  entered_by text not null,
  documents jsonb,
  search tsvector not null
);

comment on column people.persons.latin_name is 'Exactly as a document gives it; never derived.';
comment on column people.persons.born is 'yyyymmdd, month and day 0 when unknown; 0 when nothing is known.';
comment on column people.persons.name_key is 'Hash of the sound of the whole name; finds, never shows.';
comment on column people.persons.search is 'Sound of each word of both names, marks of the whole names as spelled, the year of birth as y1985.';

-- the same name in a range of birth dates: search by full name, same-person warning
create index persons_by_name_key on people.persons (name_key, born);
create index persons_by_search on people.persons using gin (search);
create index persons_merged on people.persons (merged_into) where merged_into is not null;

-- numbers that single a person out: documents, telephone
create table people.marks (
  mark bigint not null,
  person bigint not null,
  primary key (mark, person)
);

comment on table people.marks is 'Hashes of document numbers and of the end of telephone numbers.';
