-- Requests that one named person of justice may read the legal track of a complaint, and what was
-- answered. Keys that were given without asking the complainant are taken back.

create table complaints.admission (
  id           bigint primary key,
  complaint    bigint not null references complaints.complaint,
  channel      text not null,
  reader       int not null,            -- account of the one who would read
  asked_by     int not null,
  asked_at     timestamptz not null,
  state        text not null check (state in ('ASKED', 'AGREED', 'OPEN', 'REFUSED', 'ENDED')),
  consented_at timestamptz,             -- when she agreed
  custodian    int,                     -- who agreed in her stead
  stead_at     timestamptz,
  opened_at    timestamptz,
  ended_at     timestamptz,
  sealed       bytea not null,          -- reader's name, role and account, and the purpose, in CUSTODY
  stead        bytea,                   -- custodian's name and reason, in CUSTODY
  check ((custodian is null) = (stead is null) and (custodian is null) = (stead_at is null)),
  -- nobody reads before she agreed, or a custodian in her stead, whatever the code does
  check (state not in ('AGREED', 'OPEN') or consented_at is not null or custodian is not null)
);
create index admission_complaint on complaints.admission (complaint);
create index admission_channel on complaints.admission (channel, state);

delete from complaints.data_key where compartment = 'track' and holder like 'member/%';

create function complaints.refuse_key_without_admission() returns trigger language plpgsql as $$
begin
  if not exists (
    select from complaints.admission a
    where a.complaint = new.complaint and a.state = 'OPEN' and new.holder = 'member/' || a.reader)
  then
    raise exception 'nobody is given a key to a track that was not consented to'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- at the end of the transaction: a restored backup brings its tables in an order of its own
create constraint trigger refuse_key_without_admission
  after insert or update on complaints.data_key
  deferrable initially deferred
  for each row when (new.compartment = 'track' and new.holder like 'member/%')
  execute function complaints.refuse_key_without_admission();
