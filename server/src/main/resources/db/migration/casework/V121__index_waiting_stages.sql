-- What waits, in the order in which worklists are read. Office and day stand last: a list that
-- leaves most offices out, or is sorted otherwise, is still read from the index alone. One index and
-- not one an order: each costs an import of a million people seven seconds or more.
drop index casework.stages_waiting;
create index stages_due on casework.stages (series, stage, due, serial, office, opened)
  where progress in ('open', 'awaiting-approval');

-- Few at any time, none of them written by an import.
create index stages_claimed on casework.stages (claimed_by) where claimed_by is not null;
create index stages_proposed on casework.stages (decided_by) where progress = 'awaiting-approval';
create index stages_ended on casework.stages (series, stage, serial)
  where progress in ('refused', 'lapsed', 'skipped', 'waiting');
