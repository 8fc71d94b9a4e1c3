-- Entries of cases that say a card is issued, written before nodes made cards: no card belongs to
-- them, and `verify` asks for none.
create table cards.before (
  case_serial bigint not null,
  entry int not null,
  primary key (case_serial, entry)
);
insert into cards.before (case_serial, entry)
  select subject, seq from journal.entries
  where chain = 1 and payload::text like '%"issues":%';
