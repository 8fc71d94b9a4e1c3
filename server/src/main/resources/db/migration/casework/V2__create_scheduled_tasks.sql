-- As db-scheduler wants it: one row a recurring task, so that of several nodes one does the work.
create table casework.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on casework.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on casework.scheduled_tasks (last_heartbeat);

-- Something known, sealed with the node's key: a node with another key notices before it seals.
create table casework.seal (
  one boolean primary key default true check (one),
  known bytea not null
);
