-- What the catalogue said last, word for word: one row per definition, replaced only by a later position.
create table definition (
  kind     text   not null check (kind in ('unit', 'indicator', 'form', 'calendar', 'targets')),
  key      text   not null,
  position bigint not null,
  body     jsonb  not null,
  primary key (kind, key)
);

-- Counts the changes above, so that a reader knows whether its copy is still the latest.
create table definition_changes (
  single boolean primary key default true check (single),
  count  bigint  not null
);
insert into definition_changes (count) values (0);
