-- Which kinds of definitions there are the code says, and refuses what it does not know. Scales of rounds are one more.
alter table definition drop constraint definition_kind_check;

-- What is judged of a unit in a round of a plan. Where it stands follows from the acts below, and stands here for lists.
create table round_sheet (
  id         bigint      generated always as identity primary key,
  plan       text        not null,
  round      int         not null check (round > 0),
  unit       text        not null,
  turn       text        not null check (turn in ('SELF', 'APPRAISAL', 'VERIFICATION', 'VERIFIED', 'CLOSED')),
  latest     int         not null default 0,
  updated_at timestamptz not null,
  unique (plan, round, unit)
);

-- Everything that was done with a sheet, as published.
create table round_sheet_act (
  sheet   bigint      not null references round_sheet,
  version int         not null check (version > 0),
  at      timestamptz not null,
  by      text        not null,
  by_name text        not null,
  act     jsonb       not null,
  primary key (sheet, version)
);

create trigger round_sheet_act_only_grows before update or delete or truncate on round_sheet_act
  for each statement execute function stays_as_it_is();
