-- What a checkpoint holds of a journal that is kept apart from this one: one digest, always there and
-- never like another, so that it tells nobody how much there is, nor whether anything happened.
create table journal.anchors_apart (
  checkpoint int not null,
  chain smallint not null,
  digest bytea not null check (octet_length(digest) = 32),
  primary key (checkpoint, chain)
);

call journal.guard('journal.anchors_apart');
