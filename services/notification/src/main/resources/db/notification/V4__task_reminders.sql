-- What submission said of tasks that are not reported, under the position that names it.
create table task_reminder (
  position bigint primary key,
  unit     text   not null,
  body     jsonb  not null
);

-- A letter is about one of three things; about each of them nobody gets two.
alter table delivery add column task_reminder bigint references task_reminder;
alter table delivery drop constraint delivery_occasion;
alter table delivery add constraint delivery_occasion check (num_nonnulls(reminder, alert, task_reminder) = 1);
create unique index delivery_of_task_reminder on delivery (task_reminder, person);
