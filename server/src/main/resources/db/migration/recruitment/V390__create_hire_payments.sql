-- What stands of each payment of a worker, with its day: for figures on the cost of each step of
-- her way. Written with the row of the hire; `verify` compares.
create table recruitment.hire_payments (
  case_serial bigint not null,
  amount bigint not null,      -- what did not come back, in the currency's smallest unit
  payment int not null,        -- seq of its entry
  paid_on date not null,
  currency text not null,
  primary key (case_serial, payment)
);
