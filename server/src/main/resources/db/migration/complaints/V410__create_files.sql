-- What people sent with a complaint. Name, type and content are sealed; only how large it is and
-- when it came stand in the clear.

create table complaints.file (
  id bigint primary key,
  complaint bigint not null references complaints.complaint,
  at timestamptz not null,
  bytes int not null,
  by text not null,
  about bytea not null          -- sealed: media type and name
);
create index file_complaint on complaints.file (complaint);

create table complaints.file_part (
  file bigint not null references complaints.file on delete cascade,
  part int not null,
  sealed bytea not null,
  primary key (file, part)
);
