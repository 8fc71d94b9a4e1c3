-- Pictures and PDFs of the texts of contracts, as they were sent. A contract names by its hash the
-- one that counts; former ones stay.
create table recruitment.contract_papers (
  contract bigint not null,
  at timestamptz not null,
  hash text not null,          -- SHA-256 of the content, in hexadecimal digits
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  content bytea not null,
  primary key (contract, hash)
);
