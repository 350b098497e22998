-- What reported figures are checked by: everything that a rule ever said, as published.
create table validation_rule (
  code     text primary key,
  editions jsonb not null
);
