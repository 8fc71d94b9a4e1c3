-- The last entries of cases at a moment, as far as they were new then. Each digest covers the one
-- before it; the node's signed checkpoints hold the newest. So a whole case that is removed is missed.
create table complaints.anchor (
  number int primary key,
  salt   bytea not null check (octet_length(salt) = 32),  -- nobody guesses what a digest is of
  heads  bytea not null,                                  -- id of a case, number of its last entry
  digest bytea not null check (octet_length(digest) = 32)
);

create trigger refuse_change before update or delete or truncate on complaints.anchor
  for each statement execute function complaints.refuse_change();
alter table complaints.anchor enable always trigger refuse_change;

-- how many of a case's entries an anchor holds
alter table complaints.complaint add column anchored int not null default 0;
