-- The last entries of subjects at a moment, signed: so that a cut-off end is found.
create table journal.checkpoints (
  number int primary key,
  at timestamptz not null,
  subjects bigint not null,      -- with entries that the checkpoint before did not see
  root bytea not null,           -- over its anchors
  before bytea not null,         -- hash of the checkpoint before it
  system bigint not null,        -- this PostgreSQL, and
  seen pg_snapshot not null,     -- its transactions that the checkpoint saw
  key bytea not null,
  signature bytea not null
);

-- One row for each bucket of neighbouring subjects with new entries since the last checkpoint.
create table journal.anchors (
  bucket bigint not null,
  checkpoint int not null,
  chain smallint not null,
  digest bytea not null,         -- over `heads` and the hashes of the entries it names
  heads bytea not null,          -- subjects and the number of their last entry
  primary key (chain, bucket, checkpoint)
);

call journal.guard('journal.checkpoints');
call journal.guard('journal.anchors');
