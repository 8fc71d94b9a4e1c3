-- Ids are random: neither they nor a sequence tell in which order complaints came. What stands here
-- in the clear is all that is known of a complaint without a key.
create table complaints.complaint (
  id              bigint primary key check (id > 0),
  number          text not null unique check (number ~ '^[0-9]{10}$'),
  channel         text not null,
  kinds           text[] not null default '{}',
  sector          text,
  corridor        text check (corridor ~ '^[A-Z]{2}-[A-Z]{2}$'),
  filed_on        date not null,
  stage           text,
  state           text not null default 'filed'
    check (state in ('filed', 'acknowledged', 'in-progress', 'closed', 'disputed', 'withdrawn')),
  outcome         text,
  language        text,
  acknowledge_by  timestamptz,
  acknowledged_at timestamptz,
  answer_by       timestamptz,
  answered_at     timestamptz,
  closed_on       date,
  retention_until date,
  shredded_on     date,
  entries         int not null default 0,  -- of its journal, with the hash of the last:
  head            bytea                    -- without them its end could be cut off unseen
);

create index complaint_by_channel on complaints.complaint (channel, state, acknowledge_by);
create index complaint_by_retention on complaints.complaint (retention_until)
  where shredded_on is null;

-- A data key of one compartment of one case, wrapped for one holder: the envelope holds, sealed by
-- HPKE for the holder's public key, what seals the data key. Rows made together share an envelope.
create table complaints.data_key (
  complaint   bigint not null references complaints.complaint,
  compartment text not null check (compartment in ('story', 'identity', 'notes', 'track', 'custody')),
  generation  int not null check (generation > 0),
  holder      text not null,     -- complainant, member/12, team/migrant-support/caseworkers/1
  until       timestamptz,
  envelope    bytea not null,
  sealed      bytea not null,
  primary key (complaint, compartment, generation, holder)
);

create index data_key_by_holder on complaints.data_key (holder);

-- The complainant's key pair: found by one half of a slow hash of the receipt, opened by the other.
create table complaints.receipt (
  complaint  bigint primary key references complaints.complaint,
  lookup     bytea not null unique check (octet_length(lookup) = 32),
  public_key bytea not null,
  sealed     bytea not null
);

-- A member's key pair, its private half sealed under a slow hash of the password.
create table complaints.key_pair (
  account    int primary key,
  public_key bytea not null,
  salt       bytea not null,
  sealed     bytea not null,
  made_at    timestamptz not null
);

-- Who was admitted to a channel, in which role.
create table complaints.seat (
  channel text not null,
  account int not null,
  role    text not null,
  since   timestamptz not null,
  by      text not null,
  primary key (channel, account, role)
);

create index seat_by_account on complaints.seat (account);

-- Key pairs of a channel's caseworkers, of its custodians, and of its escrow; another generation
-- whenever somebody leaves.
create table complaints.team_key (
  id         text primary key,   -- team/migrant-support/caseworkers/1
  channel    text not null,
  team       text not null check (team in ('caseworkers', 'custodians', 'escrow')),
  generation int not null check (generation > 0),
  public_key bytea not null,
  made_at    timestamptz not null,
  unique (channel, team, generation)
);

-- The private half of a team's key, sealed for one of its members; account 0 is the escrow.
create table complaints.team_wrap (
  team_key text not null references complaints.team_key,
  account  int not null,
  sealed   bytea not null,
  primary key (team_key, account)
);

create index team_wrap_by_account on complaints.team_wrap (account);

-- A custodian's share of the escrow's private key, sealed for the custodian. Two bring it back.
create table complaints.escrow_share (
  team_key text not null references complaints.team_key,
  account  int not null,
  place    int not null check (place > 0),
  sealed   bytea not null,
  primary key (team_key, account)
);

-- Random, sealed by the node's key file: slow hashes are made with it, so that a copy of the
-- database alone is of no use for guessing.
create table complaints.pepper (
  one    boolean primary key default true check (one),
  sealed bytea not null
);

-- Everything that is said in a case.
create table complaints.piece (
  id          bigint primary key,
  complaint   bigint not null references complaints.complaint,
  compartment text not null check (compartment in ('story', 'identity', 'notes', 'track', 'custody')),
  kind        text not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  at          timestamptz not null,
  by          text not null,     -- complainant, or the name of an account
  sealed      bytea not null
);

create index piece_by_complaint on complaints.piece (complaint, compartment, at);

-- What was done in a case: a journal apart, in the form of the node's own.
create table complaints.entry (
  complaint bigint not null references complaints.complaint,
  seq       int not null check (seq > 0),
  at        timestamptz not null,
  actor     text not null,
  action    text not null,
  plain     json not null,       -- codes alone; json, not jsonb: its text is hashed as written
  sealed    bytea,
  hash      bytea not null check (octet_length(hash) = 32),
  primary key (complaint, seq)
);

create function complaints.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger refuse_change before update or delete or truncate on complaints.entry
  for each statement execute function complaints.refuse_change();
alter table complaints.entry enable always trigger refuse_change;
