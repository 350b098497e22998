-- Tables of figures that people keep under a name. Like snapshots they cannot be built again from the topics: back them up.
create table saved_view (
    id          uuid        primary key,
    owner       text        not null,
    owner_name  text        not null,
    name        text        not null check (name <> ''),
    description text,
    query       jsonb       not null,
    audience    text        not null check (audience in ('me', 'reach')),
    version     integer     not null check (version > 0),
    changed_at  timestamptz not null
);
create unique index saved_view_by_name on saved_view (owner, lower(name));
comment on column saved_view.query is 'Parameters of the pivot by their names, each with its values; never a moment.';
