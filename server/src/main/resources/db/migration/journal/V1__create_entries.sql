-- Fixed-width columns first: no padding. `payload` is json, not jsonb: its text is hashed as written.
create table journal.entries (
  subject bigint not null,
  at timestamptz not null,
  seq integer not null check (seq > 0),
  office integer not null,
  xact bigint not null default (pg_current_xact_id()::text::bigint),
  chain smallint not null,
  hash bytea not null check (octet_length(hash) = 32),
  actor text not null,
  action text not null,
  payload json not null,
  sealed bytea,
  primary key (chain, subject, seq)
) partition by range (chain, subject);

comment on table journal.entries is
  'What happened. Rows are added and never changed; hash chains the rows of one (chain, subject).';
comment on column journal.entries.xact is
  'Transaction that wrote the row, by which a checkpoint finds what is new. Not part of the hash.';

-- of no use for old rows, nearly free for new ones
create index entries_xact on journal.entries using brin (xact);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;

-- A trigger for each statement holds for the table that the statement names, not for its partitions:
-- each has its own. It holds also in sessions that switch ordinary triggers off by
-- session_replication_role.
create procedure journal.guard(guarded regclass) language plpgsql as $$
begin
  execute format(
    'create trigger refuse_change before update or delete or truncate on %s'
    ' for each statement execute function journal.refuse_change()', guarded);
  execute format('alter table %s enable always trigger refuse_change', guarded);
end $$;

create procedure journal.add_partition(
  name text, chain int, from_subject bigint, to_subject bigint) language plpgsql as $$
begin
  execute format(
    'create table journal.%I partition of journal.entries for values from (%s, %s) to (%2$s, %4$s)',
    name, chain, from_subject, to_subject);
  call journal.guard(format('journal.%I', name)::regclass);
end $$;

-- Serials of cases rise and end below a thousand million: every partition there will ever be is
-- made here, none at run time. The first hundred million cases, a large country's work of decades,
-- go two million to a partition; the rest of the space stands ready in coarse ones.
do $$
declare
  million constant bigint := 1000000;
begin
  call journal.guard('journal.entries');
  for part in 0..49 loop
    call journal.add_partition(
      'entries_case_' || lpad(part::text, 2, '0'), 1, part * 2 * million, (part + 1) * 2 * million);
  end loop;
  for part in 0..9 loop
    call journal.add_partition(
      'entries_read_' || lpad(part::text, 2, '0'), 2, part * 10 * million, (part + 1) * 10 * million);
  end loop;
  for part in 1..9 loop
    call journal.add_partition(
      'entries_case_later_' || part, 1, part * 100 * million, (part + 1) * 100 * million);
    call journal.add_partition(
      'entries_read_later_' || part, 2, part * 100 * million, (part + 1) * 100 * million);
  end loop;
end $$;

-- everything that is not about a case: little beside it
create table journal.entries_other partition of journal.entries
  for values from (3, minvalue) to (maxvalue, maxvalue);
call journal.guard('journal.entries_other');
