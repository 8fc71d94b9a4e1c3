-- Imports of many cases from a file. The file itself lies in the data folder of the node that took
-- it. Rejected values may be personal: they live here alone, and are deleted with the file.
create table casework.imports (
  id bigint generated always as identity primary key,
  procedure smallint not null,     -- serial of the published version
  stage text not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  charset text not null,
  separator text not null,
  buddhist boolean not null,       -- somebody confirmed that years which look Buddhist are
  only_good boolean not null,      -- bad rows do not keep the good ones out
  then_run boolean not null,       -- runs by itself after a check without bad rows
  state text not null,             -- checking, checked, running, done, failed, cancelled
  account int not null,            -- who ordered it
  ordered_by text not null,
  grant_offices int[] not null,    -- offices at which this account managed programmes then
  ordered_at timestamptz not null,
  finished_at timestamptz,
  row_done int not null default 0, -- the checkpoint: rows up to this one are dealt with
  bytes_done bigint not null default 0,
  rows_read int not null default 0,
  accepted int not null default 0,
  already int not null default 0,
  rejected int not null default 0, -- rows, not reasons
  buddhist_rows int not null default 0,
  begun_at timestamptz,            -- since when it works without a break, and from where
  begun_row int not null default 0,
  begun_bytes bigint not null default 0,
  touched_at timestamptz,
  leased_by text,                  -- the node that works on it
  leased_until timestamptz,
  attempts int not null default 0
);
create index imports_unfinished on casework.imports (id) where state in ('checking', 'running');

create table casework.import_rejections (
  import bigint not null references casework.imports on delete cascade,
  row int not null,
  place int not null,              -- first, second … reason of the row
  col text,
  value text,
  code text not null,
  field text,
  details jsonb not null,
  primary key (import, row, place)
);
