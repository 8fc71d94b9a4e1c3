-- Job orders, and the places of quotas that they take.

-- A node takes a hundred serials at a time; gaps are of no account.
create sequence recruitment.order_serials as bigint increment 100 minvalue 1 maxvalue 999999900;

create table recruitment.orders (
  serial bigint primary key,
  employer bigint not null, -- serial of the organisation
  agency bigint,
  filed_on date not null,
  version int not null,     -- seq of its last journal entry
  open boolean not null,
  record text not null      -- as the last journal entry tells it
);
create index orders_employer on recruitment.orders (employer);
create index orders_agency on recruitment.orders (agency) where agency is not null;
create index orders_filed on recruitment.orders (filed_on, serial);

create table recruitment.quota_uses (
  quota text not null,      -- corridor, name and whose it is
  order_serial bigint not null references recruitment.orders,
  taken_on date not null,
  released_on date,         -- first day on which what is not filled is free again
  places int not null,
  primary key (quota, order_serial)
);
create index quota_uses_order on recruitment.quota_uses (order_serial);
