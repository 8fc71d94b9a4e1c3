-- Requests that one named person may learn who a complainant is, and what was said to them.

create table complaints.reveal (
  id bigint primary key,
  complaint bigint not null references complaints.complaint,
  channel text not null,
  reader int not null,                  -- account of the one who would read
  asked_by int not null,
  asked_at timestamptz not null,
  hours int not null check (hours between 1 and 168),
  hers text not null check (hers in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
  state text not null check (state in ('ASKED', 'OPEN', 'REFUSED', 'ENDED')),
  until timestamptz,
  ended_at timestamptz,
  sealed bytea not null                 -- reader's name and role, and the purpose, in CUSTODY
);
create index reveal_complaint on complaints.reveal (complaint);

create table complaints.custodian_word (
  reveal bigint not null references complaints.reveal on delete cascade,
  custodian int not null,
  approves boolean not null,
  at timestamptz not null,
  sealed bytea not null,                -- custodian's name and reason, in CUSTODY
  primary key (reveal, custodian)
);

-- Complaints offered to another channel.
create table complaints.referral (
  id bigint primary key,
  complaint bigint not null references complaints.complaint,
  sender text not null,
  receiver text not null,
  way text not null check (way in ('TRANSFER', 'SHARE')),
  state text not null
    check (state in ('ASKED', 'OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'DONE')),
  asked_at timestamptz not null,
  consented_at timestamptz,             -- offered from this moment
  answer_by timestamptz,
  answered_at timestamptz,
  done_at timestamptz,
  identity_at timestamptz,              -- of a transfer: when its identity followed
  refusal text,                         -- a code
  sealed bytea not null,                -- why, in STORY
  check (sender <> receiver),
  -- nothing passes before the complainant consented, whatever the code does
  check (state in ('ASKED', 'REFUSED', 'WITHDRAWN') or consented_at is not null)
);
create index referral_complaint on complaints.referral (complaint);
create index referral_receiver on complaints.referral (receiver, state);
create index referral_sender on complaints.referral (sender, state);
