-- Units that are read together.
create table unit_group (
  code    text primary key,
  name_vi text not null,
  name_en text not null
);

create table member (
  unit_group text not null references unit_group,
  place      int  not null,
  unit       text not null references unit,
  valid_from date not null,
  valid_to   date,
  primary key (unit_group, unit, valid_from),
  check (valid_from < valid_to)
);
