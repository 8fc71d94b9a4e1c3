-- Whoever leaves an organisation loses her keys, by whatever way: what she was let into is over then,
-- and the complainant is not told that somebody can read who cannot.
create function complaints.end_admission() returns trigger language plpgsql as $$
begin
  update complaints.admission a set state = 'ENDED'
  where a.complaint = old.complaint and a.state = 'OPEN' and old.holder = 'member/' || a.reader
    and not exists (
      select from complaints.data_key k
      where k.complaint = old.complaint and k.compartment = 'track' and k.holder = old.holder);
  return null;
end $$;

create trigger end_admission
  after delete on complaints.data_key
  for each row when (old.compartment = 'track' and old.holder like 'member/%')
  execute function complaints.end_admission();
