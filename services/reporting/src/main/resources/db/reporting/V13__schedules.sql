-- What this room says leaves by an outbox, as in the rooms that were made with one: see db/outbox. It comes here in the
-- history's own order, for a migration from before the first would be refused.
create table outbox_position (
  single boolean primary key default true check (single),
  last   bigint  not null
);
insert into outbox_position (last) values (0);
create table outbox (
  position      bigint      primary key,
  topic         text        not null,
  key           text        not null,
  partition_key text        not null,
  value         bytea       not null,
  correlation   uuid        not null,
  written_at    timestamptz not null default clock_timestamp()
);

-- Who has schedules, as their last token said; a schedule sees what they may see.
create table schedule_owner (
  name         text        primary key,
  display_name text        not null,
  roles        text[]      not null,
  unit         text,
  seen_at      timestamptz not null
);

-- Files that are made by themselves. Moments up to due_after are settled: run, or before the plan was made.
create table schedule (
  id         uuid        primary key,
  owner      text        not null references schedule_owner,
  plan       jsonb       not null,
  paused     boolean     not null,
  due_after  timestamptz not null,
  stopped    jsonb,
  made_at    timestamptz not null,
  deleted_at timestamptz
);
create index schedule_of_owner on schedule (owner);

-- Each time that files were made, or were to be; what became of them stands with notification.
create table schedule_run (
  id       uuid        primary key,
  schedule uuid        not null references schedule,
  due_at   timestamptz not null,
  asked_by text        not null,
  state    text        not null check (state in ('WAITING', 'MADE', 'FAILED')),
  ended_at timestamptz,
  problem  jsonb,
  files    jsonb       not null
);
create index schedule_run_of_schedule on schedule_run (schedule, due_at);
create unique index schedule_run_once on schedule_run (schedule, due_at) where asked_by = 'system';
