-- What submission said of requests that are not answered, under the position that names it.
create table request_reminder (
  position bigint primary key,
  unit     text   not null,
  body     jsonb  not null
);

-- A letter is about one of four things; about each of them nobody gets two.
alter table delivery add column request_reminder bigint references request_reminder;
alter table delivery drop constraint delivery_occasion;
alter table delivery add constraint delivery_occasion
  check (num_nonnulls(reminder, alert, task_reminder, request_reminder) = 1);
create unique index delivery_of_request_reminder on delivery (request_reminder, person);
