-- What an import has entered, so that it can be taken back: a row for some thousand cases, which
-- costs two or three bytes a case. Deleted with the file.
create table casework.import_lots (
  import bigint not null references casework.imports on delete cascade,
  lot bigint generated always as identity,
  cases int not null,
  touched bytea not null,          -- serial and seq of the entry, each as a difference, in varints
  primary key (import, lot)
);

-- Cases that an undone import had entered and that somebody has worked on since: they stay.
create table casework.import_kept (
  import bigint not null references casework.imports on delete cascade,
  serial bigint not null,
  primary key (import, serial)
);

alter table casework.imports
  add reasons int not null default 0,   -- why rows were rejected: at least one a row
  add touched int not null default 0,   -- entries that could still be taken back
  add trouble text,                     -- what it waits for: database-away, disk-full …
  add undo_account int,                 -- who ordered that it be taken back
  add undo_by text,
  add undo_total int not null default 0,
  add undone int not null default 0,
  add undo_kept int not null default 0;

update casework.imports i
set reasons = (select count(*) from casework.import_rejections r where r.import = i.id);

drop index casework.imports_unfinished;
create index imports_unfinished on casework.imports (id)
  where state in ('checking', 'running', 'undoing');
