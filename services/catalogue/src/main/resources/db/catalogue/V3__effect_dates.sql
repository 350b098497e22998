-- What of an indicator is otherwise from a day on, as published.
alter table indicator add column amendments jsonb not null default '[]';

-- What became of a unit's targets during the year; no target where from then on there is none.
create table target_change (
  unit       text not null,
  year       int  not null,
  valid_from date not null,
  indicator  text not null references indicator,
  target     jsonb,
  primary key (unit, year, valid_from, indicator),
  foreign key (unit, year) references target_year
);
