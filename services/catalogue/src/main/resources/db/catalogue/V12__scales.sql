-- What rounds of plans are scored by, a scale for each year of a round, with its criteria, as published.
create table scale (
  plan  text    not null references plan,
  round integer not null check (round > 0),
  year  integer not null,
  body  jsonb   not null,
  primary key (plan, round, year)
);
