-- What the standing body decides about a report beside its figures: a later due date, and that its period is closed.
alter table report
  add column extended date,
  add column closed boolean not null default false;

-- A report that came on paper and was entered for its unit: when it came in, and why that way.
alter table history drop constraint history_act_check;
alter table history add constraint history_act_check
  check (act in ('opened', 'extended', 'due-passed', 'closed', 'reopened', 'submitted', 'received-on-paper', 'approved',
                 'returned', 'corrected', 'withdrawn', 'recorded', 'reminded'));
