-- What was counted last of rounds too large to be counted while somebody waits. Never the truth:
-- each row can be counted again from cases and stages. All rows are of one moment.
create table casework.counts (
  one boolean primary key default true check (one),
  counted_at timestamptz not null,
  took_millis int not null,
  changes bigint not null,     -- rows written to cases and stages by then, as PostgreSQL counts them
  wanted boolean not null      -- somebody asked for a new count
);
insert into casework.counts values (true, '-infinity', 0, -1, false);

-- Stages that have everything in common that anybody asks for.
create table casework.tallies (
  series smallint not null,
  stage text not null,
  office int not null,
  profile int not null,
  progress text not null,
  outcome text,
  due date,
  closes date,
  people int not null,
  fees_due bigint not null,
  fees_paid bigint not null,
  days int[],                  -- of those completed: days it took …
  days_people int[]            -- … and how many people it took so long
);
create index tallies_series on casework.tallies (series);

create table casework.tally_weeks (
  series smallint not null,
  stage text not null,
  office int not null,
  profile int not null,
  weeks int[] not null,        -- weeks since Monday, 5 January 1970 …
  weeks_people int[] not null  -- … and how many people completed the stage in each
);
create index tally_weeks_series on casework.tally_weeks (series);

create table casework.tally_cases (
  series smallint not null,
  office int not null,
  status text not null,
  people int not null
);
create index tally_cases_series on casework.tally_cases (series);

-- cases newest first; how many a procedure has. It only ever grows at its end.
create index cases_newest on casework.cases (series, serial, office);

-- Where cases of a rare status are. Of this kind, because any other would make each change of the
-- status write into all indexes of the table.
create index cases_status on casework.cases using brin (status) with (autosummarize = on);
