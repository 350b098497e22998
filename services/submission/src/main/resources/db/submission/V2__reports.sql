-- One row per report that a unit owes, or that stands as history. What can be worked out from the append-only
-- tables below is kept here as well, for lists and filters; every act brings both up to date in one transaction.
create table report (
  id             bigint      generated always as identity primary key,
  unit           text        not null,
  form           text        not null,
  period         text        not null,
  year           int         not null,
  owed           boolean     not null,
  opens          date,
  due            date,
  window_first   date,
  window_last    date        not null,
  due_said       date,       -- the due date whose passing was said last
  state          text        not null check (state in ('OPEN', 'SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'HISTORY')),
  latest         int         not null default 0,
  counted        int,
  first_received timestamptz,
  return_reason  text,
  draft          jsonb,
  draft_saved_at timestamptz,
  revision       bigint      not null default 1,
  updated_at     timestamptz not null,
  unique (unit, form, period),
  check (owed = (opens is not null and due is not null and window_first is not null))
);
create index report_to_pass on report (due) where owed and due_said is distinct from due;
create index report_of_year on report (year, unit);

-- Versions as they were handed in.
create table report_version (
  report         bigint      not null references report,
  version        int         not null check (version > 0),
  at             timestamptz not null,
  by             text        not null,
  by_name        text        not null,
  first_received timestamptz not null,
  primary key (report, version)
);

-- Their figures, a row per line of the form.
create table figure (
  report      bigint  not null,
  version     int     not null,
  line        int     not null,
  indicator   text    not null,
  kind        text    not null check (kind in ('amount', 'pair', 'no-data')),
  amount      numeric check ((kind = 'amount') = (amount is not null)),
  numerator   numeric check ((kind = 'pair') = (numerator is not null)),
  denominator numeric check ((kind = 'pair') = (denominator is not null)),
  reason      text    check ((kind = 'no-data') = (reason is not null)),
  remark      text,
  primary key (report, version, indicator),
  foreign key (report, version) references report_version
);

-- Everything that happened to a report, each line with its event's position in the log.
create table history (
  position bigint      primary key,
  report   bigint      not null references report,
  at       timestamptz not null,
  by       text        not null,
  by_name  text        not null,
  act      text        not null check (act in ('opened', 'due-passed', 'submitted', 'approved', 'returned', 'corrected',
                                               'withdrawn', 'recorded')),
  version  int,
  reason   text,
  document text
);
create index history_of_report on history (report, position);

-- Answers to requests that carried an Idempotency-Key, so that a retry gets the same one.
create table answered_request (
  by      text        not null,
  key     text        not null,
  request text        not null,
  answer  text        not null,
  at      timestamptz not null,
  primary key (by, key)
);

-- What was handed in and what happened stays as it is.
create function stays_as_it_is() returns trigger language plpgsql as $$
begin
  raise exception '% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
create trigger report_version_only_grows before update or delete or truncate on report_version
  for each statement execute function stays_as_it_is();
create trigger figure_only_grows before update or delete or truncate on figure
  for each statement execute function stays_as_it_is();
create trigger history_only_grows before update or delete or truncate on history
  for each statement execute function stays_as_it_is();
