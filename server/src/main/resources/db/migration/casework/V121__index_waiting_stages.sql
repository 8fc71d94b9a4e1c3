-- What waits, in each order that a worklist can be read in. The office stands last: a list that
-- leaves most offices out is still read from the index alone, and in order.
drop index casework.stages_waiting;
create index stages_due on casework.stages (series, stage, due, serial, office)
  where progress in ('open', 'awaiting-approval');
create index stages_opened on casework.stages (series, stage, opened, serial, office)
  where progress in ('open', 'awaiting-approval');
create index stages_number on casework.stages (series, stage, serial, office)
  where progress in ('open', 'awaiting-approval');

-- Few at any time, none of them written by an import.
create index stages_claimed on casework.stages (claimed_by) where claimed_by is not null;
create index stages_proposed on casework.stages (decided_by) where progress = 'awaiting-approval';
create index stages_ended on casework.stages (series, stage, serial)
  where progress in ('refused', 'lapsed', 'skipped', 'waiting');
