alter table definition drop constraint definition_kind_check;
alter table definition add constraint definition_kind_check
  check (kind in ('unit', 'indicator', 'form', 'calendar', 'targets', 'rule', 'group', 'plan', 'task'));

-- One row per time of a task and unit that leads it. What follows from the tables below stands here as well, for lists.
create table task_occurrence (
  id          bigint      generated always as identity primary key,
  plan        text        not null,
  number      text        not null,
  slot        text        not null,
  unit        text        not null,
  first_day   date        not null,
  last_day    date        not null,
  opens       date        not null,
  due         date        not null,
  due_said    date,       -- the due date whose passing was said last
  state       text        not null check (state in ('OPEN', 'UNDER_WAY', 'DONE', 'NOT_DONE', 'DROPPED')),
  latest      int         not null default 0,
  settled_at  timestamptz,
  reminded_at timestamptz,
  updated_at  timestamptz not null,
  unique (plan, number, slot, unit),
  check ((state in ('DONE', 'NOT_DONE')) = (settled_at is not null))
);
create index task_occurrence_to_pass on task_occurrence (due) where due_said is distinct from due;
create index task_occurrence_of_unit on task_occurrence (unit);

-- What the unit said of it, each time anew.
create table task_report (
  occurrence bigint      not null references task_occurrence,
  version    int         not null check (version > 0),
  at         timestamptz not null,
  by         text        not null,
  by_name    text        not null,
  progress   text        not null check (progress in ('UNDER_WAY', 'DONE', 'NOT_DONE')),
  counts     jsonb       not null,
  words      text,
  primary key (occurrence, version)
);

-- What units that take part did, each time anew.
create table task_addition (
  plan    text        not null,
  number  text        not null,
  slot    text        not null,
  unit    text        not null,
  version int         not null check (version > 0),
  at      timestamptz not null,
  by      text        not null,
  by_name text        not null,
  counts  jsonb       not null,
  words   text,
  primary key (plan, number, slot, unit, version)
);

-- What was said to be reminded of: each step of the schedule once, and what a person asked for once a day.
create table task_reminder (
  occurrence bigint      not null references task_occurrence,
  step       text        not null,
  due        date        not null,
  at         timestamptz not null,
  primary key (occurrence, step)
);

create trigger task_report_only_grows before update or delete or truncate on task_report
  for each statement execute function stays_as_it_is();
create trigger task_addition_only_grows before update or delete or truncate on task_addition
  for each statement execute function stays_as_it_is();
