-- What the topics say, as tables. Everything here can be thrown away and is built again from the topics.

-- One reading of the topics of views, from their first record on. Topics that are made anew begin a new generation
-- beside the one that readers see; it becomes the current one when it has caught up.
create table generation (
    number   integer generated always as identity primary key,
    topics   text        not null unique,
    current  boolean     not null,
    began_at timestamptz not null default now()
);
create unique index one_current_generation on generation (current) where current;

-- How far each partition is read, written in the transaction that writes what was read.
create table progress (
    topic_id    text    not null,
    partition   integer not null,
    topic       text    not null,
    next_offset bigint  not null,
    caught_up   boolean not null default false,
    primary key (topic_id, partition)
);
comment on column progress.caught_up is 'Read once up to the end that it had when reading began.';

-- One row per unit and period: the record as it came, whose rows of cells, themes and forms are arrays. It is json and
-- not jsonb because it is written often and read seldom; the views below read it cell by cell.
create table unit_period (
    generation    integer     not null,
    unit          text        not null,
    period        text        not null,
    year          smallint    not null,
    frequency     text        not null,
    last_month    smallint    not null,
    position      bigint      not null,
    at            timestamptz,
    record        json        not null,
    record_offset bigint      not null,
    primary key (generation, unit, period)
);
create index unit_period_by_period on unit_period (generation, period, unit);

create table standing (
    generation       integer not null,
    unit             text    not null,
    form             text    not null,
    period           text    not null,
    year             smallint not null,
    frequency        text    not null,
    last_month       smallint not null,
    state            text    not null,
    latest           integer not null,
    counted          integer,
    counted_approved boolean not null,
    due              date,
    due_passed       boolean not null,
    first_received   timestamptz,
    timeliness       text,
    position         bigint  not null,
    record_offset    bigint  not null,
    primary key (generation, unit, form, period)
);
create index standing_by_period on standing (generation, period, unit);

-- The history of all reports, one row per event; an event is never changed and its position never used again.
create table report_event (
    position       bigint primary key,
    at             timestamptz not null,
    by             text        not null,
    correlation    uuid        not null,
    unit           text        not null,
    form           text        not null,
    period         text        not null,
    act            text        not null,
    version        integer,
    due            date,
    first_received timestamptz,
    timeliness     text,
    reason         text,
    document       text,
    source         text,
    figures        jsonb
);
create index report_event_by_obligation on report_event (unit, form, period, version, position);

-- The catalogue's definitions as they now stand: units, indicators, forms and calendars.
create table definition (
    kind     text   not null,
    key      text   not null,
    position bigint not null,
    body     jsonb  not null,
    primary key (kind, key)
);

-- Records that could not be read or written, as they were.
create table dead_letter (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    key           bytea,
    value         bytea,
    reason        text        not null,
    met_at        timestamptz not null default now(),
    primary key (topic, partition, record_offset)
);
