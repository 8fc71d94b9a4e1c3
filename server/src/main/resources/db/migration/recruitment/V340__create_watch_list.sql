-- What the monitoring committee says of agencies and employers. Each change is an entry of its own
-- chain in the journal; `verify` compares.

create table recruitment.watch_entries (
  serial int generated always as identity primary key,
  version int not null,
  organisation bigint not null,
  entered_at timestamptz not null,
  published_at timestamptz,
  replied_at timestamptz,
  ended_at timestamptz,
  workers int not null,
  since date not null,
  until date,
  reply_by date not null,       -- last day of the term of the right of reply
  visit_on date,                -- of a joint inspection
  by_letter boolean,            -- whether the answer came to the committee by letter
  matter text not null,
  grade text not null check (grade in ('DOCUMENTS', 'SEVERAL_ACCOUNTS', 'ONE_ACCOUNT')),
  state text not null check (state in ('TOLD', 'PUBLISHED', 'SETTLED', 'WITHDRAWN')),
  visit text check (visit in ('ASKED', 'AGREED', 'DECLINED', 'HELD')),
  entered_by text not null,
  facts text not null,
  reply text,
  replied_by text,
  ending text,                  -- why it was settled or withdrawn
  visit_said text,
  -- what the rules say, said again where no code can forget it
  check (published_at is null or grade <> 'ONE_ACCOUNT'),
  check (state in ('TOLD', 'WITHDRAWN') or published_at is not null)
);
create index watch_entries_organisation on recruitment.watch_entries (organisation);
create index watch_entries_published on recruitment.watch_entries (published_at)
  where published_at is not null;
create index watch_entries_told on recruitment.watch_entries (reply_by) where state = 'TOLD';
