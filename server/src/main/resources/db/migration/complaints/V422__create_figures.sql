-- What was shown of a quarter that is over. It is counted once: two days' figures of one quarter
-- would tell by their difference what one person's complaint did in between.

create table complaints.counted_quarter (
  channel text not null,
  quarter text not null,
  primary key (channel, quarter)
);

create table complaints.figure (
  channel text not null,
  quarter text not null,
  measure text not null,
  value text not null,                  -- empty for the total
  people int check (people = 0 or people >= 5),
  primary key (channel, quarter, measure, value),
  foreign key (channel, quarter) references complaints.counted_quarter
);

-- bands of days in which services of protection count how long people wait
create function complaints.days_band(days int) returns text
  language sql immutable
  return case
    when days <= 3 then 'd3'
    when days <= 5 then 'd5'
    when days <= 14 then 'd14'
    when days <= 30 then 'd30'
    when days <= 91 then 'd91'
    else 'longer'
  end;
