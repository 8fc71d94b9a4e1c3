-- How long stages of the law took that ended in a quarter, counted with its figures and kept like
-- them. Hours are rounded before they are kept; of fewer than five people there are none.
create table complaints.dwell (
  channel text not null,
  quarter text not null,
  stage text not null,                  -- legal-track/charge
  people int check (people >= 5),
  median_hours int check (median_hours >= 0),
  ninth_hours int check (ninth_hours >= median_hours),
  primary key (channel, quarter, stage),
  foreign key (channel, quarter) references complaints.counted_quarter,
  check ((people is null) = (median_hours is null) and (people is null) = (ninth_hours is null))
);
