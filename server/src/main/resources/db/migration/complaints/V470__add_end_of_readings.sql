-- Whoever loses the last role in which she may be let in at an organisation reads nothing of it any
-- more, also nothing that was asked for her before and is agreed to after she has left. The moment is
-- not written: the clock of the database is not the one that the node goes by.
create function complaints.end_readings() returns trigger language plpgsql as $$
declare
  gone text[] := '{}';
begin
  if not exists (
    select from complaints.seat
    where channel = old.channel and account = old.account
      and role in ('investigator', 'prosecutor', 'court-clerk'))
  then
    gone := gone || 'track'::text;
  end if;
  if not exists (
    select from complaints.seat
    where channel = old.channel and account = old.account
      and role in ('caseworker', 'investigator', 'prosecutor', 'court-clerk'))
  then
    gone := gone || 'identity'::text;
  end if;
  -- the case first, as everywhere: a key that is being made anew for her is there before it is taken
  perform 1 from complaints.complaint c
  where c.channel = old.channel and exists (
    select from complaints.data_key k
    where k.complaint = c.id and k.holder = 'member/' || old.account and k.compartment = any (gone))
  order by c.id for update;
  if 'track' = any (gone) then
    update complaints.admission set state = 'ENDED'
    where channel = old.channel and reader = old.account and state in ('ASKED', 'AGREED', 'OPEN');
  end if;
  if 'identity' = any (gone) then
    update complaints.reveal set state = 'ENDED'
    where channel = old.channel and reader = old.account and state in ('ASKED', 'OPEN', 'REFUSED');
  end if;
  delete from complaints.data_key k using complaints.complaint c
  where c.id = k.complaint and c.channel = old.channel
    and k.holder = 'member/' || old.account and k.compartment = any (gone);
  return null;
end $$;

create trigger end_readings after delete on complaints.seat
  for each row execute function complaints.end_readings();
