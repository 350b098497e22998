-- Days that a calendar states for one period instead of those that its rule comes to.
create table calendar_day (
  calendar     text not null references calendar deferrable initially deferred,
  period       text not null,
  window_first date,
  window_last  date,
  opens        date,
  due          date,
  primary key (calendar, period)
);

-- The only periods that a form is asked for; none where it is asked for all of its years.
alter table form add column periods text[] not null default '{}';
