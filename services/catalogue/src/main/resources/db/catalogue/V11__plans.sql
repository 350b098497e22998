-- Plans as they were issued, with their rounds, as published.
create table plan (
  code  text  primary key,
  scope text  not null references unit,
  body  jsonb not null
);

-- Their tasks, with the days that these come to, as published.
create table task (
  plan   text  not null references plan,
  number text  not null,
  body   jsonb not null,
  primary key (plan, number)
);
