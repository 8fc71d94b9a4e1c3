-- Where a complaint stands on its tracks, for clocks alone. What was answered, found and decided is
-- among the sealed pieces of the complaint.
create table complaints.track (
  id         bigint primary key check (id > 0),
  complaint  bigint not null references complaints.complaint,
  name       text not null,          -- of the procedure, without its authority
  definition int not null,           -- serial of the published version
  standing   text not null check (standing in ('open', 'finished', 'refused', 'withdrawn')),
  version    int not null,           -- steps taken: two who act at once do not both win
  opened_at  timestamptz not null,
  ended_at   timestamptz
);

create index track_by_complaint on complaints.track (complaint);

create table complaints.track_stage (
  track     bigint not null references complaints.track on delete cascade,
  stage     text not null,
  turn      int not null,
  opened_at timestamptz not null,
  due_at    timestamptz,
  done_at   timestamptz,
  primary key (track, stage, turn)
);

create index track_stage_by_due on complaints.track_stage (due_at) where done_at is null;

-- A victim is held somewhere: since when, and when somebody must be told that it lasts.
create table complaints.detention (
  complaint bigint primary key references complaints.complaint,
  since     timestamptz not null,
  alert_at  timestamptz not null,
  ended_at  timestamptz
);
