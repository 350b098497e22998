-- When units are reminded under a calendar: working days before and after the due date, the standing body after so many.
create table reminder_schedule (
  calendar   text  primary key references calendar deferrable initially deferred,
  before     int[] not null,
  after      int[] not null,
  escalation int
);

-- What that comes to for a period, as published.
alter table calendar_entry add column reminders jsonb not null default '[]';
