-- Files of many cards, made in the background and deleted after some days.

alter table cards.cards add printed_at timestamptz; -- when it last went into a file for a printer

create table cards.batches (
  id bigint generated always as identity primary key,
  ordered_at timestamptz not null,
  ended_at timestamptz,
  leased_until timestamptz,     -- a node works on it until then
  ordered_by text not null,     -- signature of an officer
  leased_by text,
  language text not null,
  state text not null,          -- waiting, working, done, cancelled, failed, deleted
  cards bigint[] not null,      -- serials, in the order of the file
  done int not null default 0,  -- cards drawn or left out
  skipped int not null default 0,
  more int not null             -- cards that matched too, beyond what one file holds
);
create index batches_by on cards.batches (ordered_by, id);
create index batches_to_do on cards.batches (id) where state in ('waiting', 'working');

-- A file in pieces: it is written and read without ever being whole in memory.
create table cards.batch_parts (
  batch bigint not null references cards.batches,
  part int not null,
  content bytea not null,
  primary key (batch, part)
);
alter table cards.batch_parts alter content set storage external; -- it is compressed already
