-- A member whose keys nothing opens any more asks for new ones; two custodians bring them back. The
-- new key pair waits here, sealed under the new password.
create table complaints.recovery (
  id         bigint primary key,
  channel    text not null,
  account    int not null,
  public_key bytea not null,
  salt       bytea not null,
  sealed     bytea not null,
  asked_at   timestamptz not null,
  first_by   int,                  -- the custodian who agreed first
  unique (channel, account)
);

-- The share of the escrow's key that the first custodian gave, sealed for each of the others.
create table complaints.recovery_share (
  recovery bigint not null references complaints.recovery on delete cascade,
  account  int not null,
  place    int not null,
  sealed   bytea not null,
  primary key (recovery, account)
);

-- Who was given keys of a channel, and by whom.
create table complaints.key_act (
  id      bigint primary key,
  channel text not null,
  at      timestamptz not null,
  actor   text not null,
  action  text not null check (action in ('start', 'admit', 'leave', 'ask', 'agree', 'recover')),
  account int not null
);

create index key_act_by_channel on complaints.key_act (channel, at);
