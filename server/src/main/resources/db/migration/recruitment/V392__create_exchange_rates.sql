-- Rates of exchange that officers entered after the files were written: one proposes, another
-- confirms.
create table recruitment.exchange_rates (
  serial int generated always as identity primary key,
  version int not null,
  at timestamptz not null,
  starts date not null,
  until date not null,         -- last day
  rate numeric(20, 10) not null check (rate > 0),
  base text not null,          -- currency of which one unit is worth so many of the other
  currency text not null,
  source text not null,        -- who set it, as people cite it
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
  by text not null,
  confirmed_by text,
  ending text,                 -- why it was withdrawn
  check (until >= starts),
  check (state <> 'CONFIRMED' or confirmed_by <> by)
);
create index exchange_rates_confirmed on recruitment.exchange_rates (starts, until)
  where state = 'CONFIRMED';
