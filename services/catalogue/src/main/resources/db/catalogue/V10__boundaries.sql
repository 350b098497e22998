-- Where units are, [valid_from, valid_to); an empty bound is open. For drawing: nothing is reckoned from it.
create table boundary (
  unit       text        not null references unit,
  valid_from date,
  valid_to   date,
  -- The coordinates of a GeoJSON MultiPolygon in WGS 84.
  shape      text        not null,
  points     int         not null,
  stated_at  timestamptz not null,
  stated_by  text        not null,
  check (valid_from < valid_to),
  unique nulls not distinct (unit, valid_from)
);
