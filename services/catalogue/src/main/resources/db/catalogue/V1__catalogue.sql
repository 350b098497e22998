-- A unit for as long as it exists; its code may come back as another unit.
create table unit (
  id   text primary key,
  code text not null,
  kind text not null
);

-- Its names and places in the tree over time, [valid_from, valid_to); an empty bound is open.
create table spell (
  unit       text not null references unit,
  valid_from date,
  valid_to   date,
  name_vi    text not null,
  name_en    text not null,
  parent     text references unit deferrable initially deferred,
  check (valid_from < valid_to),
  unique nulls not distinct (unit, valid_from)
);
create index spell_parent on spell (parent);

create table theme (
  code    text    primary key,
  parent  text    references theme deferrable initially deferred,
  name_vi text    not null,
  name_en text    not null,
  weight  numeric not null check (weight > 0),
  place   int     not null
);

create table indicator (
  code           text primary key,
  theme          text not null references theme,
  name_vi        text not null,
  name_en        text not null,
  measure        text not null,
  unit_vi        text not null,
  unit_en        text not null,
  decimals       int  not null,
  part_decimals  int  not null,
  frequency      text not null,
  across_time    text not null,
  across_units   text not null,
  better         text not null,
  numerator_vi   text,
  numerator_en   text,
  denominator_vi text,
  denominator_en text,
  place          int  not null,
  usual_target   jsonb
);

create table calendar (
  code       text primary key,
  name_vi    text not null,
  name_en    text not null,
  rule       text not null,
  due_day    int  not null,
  first_year int  not null,
  last_year  int  not null
);

-- Days off, and days of a weekend that are worked.
create table special_day (
  date    date primary key,
  kind    text not null,
  name_vi text not null,
  name_en text not null
);

-- What rule and days off come to; kept as published.
create table calendar_year (
  calendar text not null references calendar,
  year     int  not null,
  name_vi  text not null,
  name_en  text not null,
  primary key (calendar, year)
);

create table calendar_entry (
  calendar     text not null,
  year         int  not null,
  period       text not null,
  place        int  not null,
  window_first date not null,
  window_last  date not null,
  opens        date not null,
  due          date not null,
  primary key (calendar, year, period),
  foreign key (calendar, year) references calendar_year
);

create table form (
  code       text primary key,
  name_vi    text not null,
  name_en    text not null,
  frequency  text not null,
  level      text not null,
  scope      text not null references unit,
  calendar   text not null references calendar,
  first_year int  not null,
  last_year  int
);

create table form_indicator (
  form      text not null references form,
  place     int  not null,
  indicator text not null references indicator,
  primary key (form, place),
  unique (form, indicator)
);

-- The units and years whose targets were stated, also where none is left.
create table target_year (
  unit text not null references unit,
  year int  not null,
  primary key (unit, year)
);

create table target (
  unit      text  not null,
  year      int   not null,
  indicator text  not null references indicator,
  target    jsonb not null,
  primary key (unit, year, indicator),
  foreign key (unit, year) references target_year
);

-- Every import that changed something. An entry is never changed or removed.
create table import (
  id          uuid        primary key,
  at          timestamptz not null,
  by          text        not null,
  source      text        not null,
  correlation uuid        not null,
  added       int         not null,
  changed     int         not null,
  unchanged   int         not null
);

create table import_file (
  import  uuid not null references import,
  name    text not null,
  sha256  text not null,
  bytes   int  not null,
  primary key (import, name)
);
