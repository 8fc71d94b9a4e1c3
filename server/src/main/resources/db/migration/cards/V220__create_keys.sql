-- Keys that sign papers, and lists of other issuers' keys. What seals a row names all that the row
-- says: whoever may write to these tables but has not the node's cards.key can neither change a row
-- nor bring in one of his own; the node trusts none that does not open.

create table cards.keys (
  serial int generated always as identity primary key,
  version int not null,        -- seq of its last journal entry
  made_at timestamptz not null,
  signs_from timestamptz not null,
  retired_at timestamptz,      -- signs no more; what it signed before stays good
  stolen_since timestamptz,    -- what it signed from then on is refused
  stolen_by text,              -- who reported it
  issuer text not null,
  purpose text not null,
  algorithm text not null,
  kid bytea not null unique,
  public_key bytea not null,
  sealed bytea not null        -- the private key
);

create table cards.trust_lists (
  serial int generated always as identity primary key,
  version int not null,
  issued_at timestamptz not null,
  handed_in_at timestamptz not null,
  handed_in_by text not null,
  state text not null check (state in ('waiting', 'trusted', 'replaced', 'withdrawn', 'dropped')),
  issuer text not null,
  file bytea not null,         -- as its issuer signed it
  sealed bytea not null
);
create unique index trust_lists_trusted on cards.trust_lists (issuer) where state = 'trusted';
create unique index trust_lists_waiting on cards.trust_lists (issuer) where state = 'waiting';
