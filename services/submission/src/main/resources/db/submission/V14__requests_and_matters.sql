-- What is asked of chosen units once. Its questions never change: answers belong to the words that they answer.
create table request (
  id             uuid        primary key,
  by_unit        text        not null,
  title          text        not null,
  reason         text        not null,
  sent           date        not null,
  due            date        not null,
  plan           text,
  questions      jsonb       not null,
  sent_at        timestamptz not null,
  sent_by        text        not null,
  sent_by_name   text        not null,
  closed_at      timestamptz,
  closed_by_name text,
  check ((closed_at is null) = (closed_by_name is null))
);

-- One row per unit that it was sent to. What follows from the tables below stands here as well, for lists.
create table request_unit (
  id          bigint      generated always as identity primary key,
  request     uuid        not null references request,
  unit        text        not null,
  due_said    boolean     not null default false,
  latest      int         not null default 0,
  received_at timestamptz,
  reminded_at timestamptz,
  unique (request, unit),
  check ((latest > 0) = (received_at is not null))
);
create index request_unit_of_unit on request_unit (unit);
create index request_unit_to_pass on request_unit (request) where not due_said;

-- What the unit answered, each time anew.
create table request_answer (
  asked   bigint      not null references request_unit,
  version int         not null check (version > 0),
  at      timestamptz not null,
  by      text        not null,
  by_name text        not null,
  answers jsonb       not null,
  primary key (asked, version)
);

-- What was said to be reminded of: each step once, and what a person asked for once a day.
create table request_reminder (
  asked bigint      not null references request_unit,
  step  text        not null,
  due   date        not null,
  at    timestamptz not null,
  primary key (asked, step)
);

create trigger request_answer_only_grows before update or delete or truncate on request_answer
  for each statement execute function stays_as_it_is();

-- What a unit raised that is beyond its power. Its words stay here; events have none.
create table matter (
  id          uuid        primary key,
  unit        text        not null,
  year        int         not null,
  number      int         not null check (number > 0),
  field       text        not null,
  words       text        not null,
  raised      date        not null,
  due         date        not null,
  due_said    boolean     not null default false,
  state       text        not null check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  holder      text        not null,
  holders     text[]      not null, -- all that have or had it
  raised_at   timestamptz not null,
  raised_by   text        not null,
  answered_at timestamptz,
  unique (unit, year, number),
  check ((state = 'ANSWERED') = (answered_at is not null))
);
create index matter_to_pass on matter (due) where state = 'OPEN' and not due_said;

-- What became of it since, step by step.
create table matter_step (
  matter  uuid        not null references matter,
  step    int         not null check (step > 0),
  at      timestamptz not null,
  by      text        not null,
  by_name text        not null,
  unit    text        not null,
  act     text        not null check (act in ('HANDED_ON', 'ANSWERED', 'WITHDRAWN')),
  to_unit text,
  words   text,
  primary key (matter, step)
);

create trigger matter_step_only_grows before update or delete or truncate on matter_step
  for each statement execute function stays_as_it_is();
