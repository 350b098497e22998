-- What was said to be reminded of: each step of a report's schedule once, and a standing body's own reminder once a day.
create table reminder (
  report bigint      not null references report,
  step   text        not null,
  due    date        not null,
  at     timestamptz not null,
  primary key (report, step)
);

alter table report add column reminded_at timestamptz;

alter table history drop constraint history_act_check;
alter table history add constraint history_act_check
  check (act in ('opened', 'due-passed', 'submitted', 'approved', 'returned', 'corrected', 'withdrawn', 'recorded',
                 'reminded'));
