-- What the desk of a channel keeps in the clear beside a complaint: how urgent it is, who has it in
-- hand, what is owed to the complainant next and until when.

alter table complaints.complaint
  add column urgency text not null default 'ROUTINE'
    check (urgency in ('ROUTINE', 'URGENT', 'EMERGENCY')),
  add column handler int,               -- account of the caseworker who has it in hand
  add column dispatch_by timestamptz,   -- of an emergency: until when somebody must be on the way
  add column dispatched_at timestamptz;

-- what is owed first; nobody owes anything for what is closed, withdrawn or shredded
alter table complaints.complaint
  add column due timestamptz generated always as (
    case when state in ('closed', 'withdrawn') or shredded_on is not null then null
    else least(
      case when acknowledged_at is null then acknowledge_by end,
      case when dispatched_at is null then dispatch_by end,
      case when answered_at is null then answer_by end)
    end) stored;

create index complaint_due on complaints.complaint (channel, due);

-- An interpreter, a lawyer, a bed in a shelter: asked for, assigned, done.
create table complaints.help (
  id bigint primary key,
  complaint bigint not null references complaints.complaint,
  kind text not null,
  state text not null check (state in ('REQUESTED', 'ASSIGNED', 'DONE', 'CANCELLED')),
  at timestamptz not null,
  until date,
  sealed bytea not null                 -- who and where, in STORY: the complainant reads it
);
create index help_complaint on complaints.help (complaint);
