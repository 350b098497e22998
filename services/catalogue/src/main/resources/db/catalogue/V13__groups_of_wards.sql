-- What wards did with their groups and cells. Only ever added to; how these stand is in unit and spell.
create table group_change (
  id      bigint      generated always as identity primary key,
  ward    text        not null references unit,
  unit    text        not null references unit,
  what    text        not null,
  -- From when it holds; null where an end was taken back.
  day     date,
  name_vi text        not null,
  name_en text        not null,
  at      timestamptz not null,
  by      text        not null,
  by_name text        not null
);
create index group_change_ward on group_change (ward, id);
