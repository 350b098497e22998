-- Work on snapshots that takes longer than a request should: it is written down before anybody is told that it was taken
-- in, so a restart finds it again. What it makes is shown whole or not at all.
create table snapshot_work (
    id            integer     generated always as identity primary key,
    kind          text        not null check (kind in ('freeze', 'proof', 'comparison', 'export')),
    state         text        not null default 'waiting'
                              check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    unit          text        not null,
    number        integer     references snapshot,
    wish          text        not null,
    asked_by      text        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    attempts      integer     not null default 0,
    cancel        boolean     not null default false,
    stage         text,
    done          integer     not null default 0,
    steps         integer     not null default 0,
    began_at      timestamptz,
    ended_at      timestamptz,
    reports       bigint,
    catalogue     bigint,
    taken_at      timestamptz,
    faults        text,
    result        text,
    check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled')))
);
comment on column snapshot_work.unit is 'Whoever sees the figures of this unit sees the work.';
comment on column snapshot_work.number is 'The snapshot that it is about; of a freeze, the one that came of it.';
comment on column snapshot_work.reports is
    'Where a freeze stands, once that is settled: work that is taken up again freezes what it would have frozen.';
create index snapshot_work_open on snapshot_work (id) where state in ('waiting', 'running');

-- Files that were prepared. They can be prepared again, so they go after a while.
create table snapshot_file_part (
    work  integer not null references snapshot_work on delete cascade,
    place integer not null,
    body  bytea   not null,
    primary key (work, place)
);
