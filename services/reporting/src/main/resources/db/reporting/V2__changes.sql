-- What changed lately, in the order of the commits, for readers of the stream that come back.
-- Its ids are given out under the lock of one row, held until the commit: who sees an id has seen all before it.
create table change_counter (
    last bigint not null
);
insert into change_counter values (0);

-- Unlogged: after a crash of the database it is empty, and readers that come back are told to read afresh.
create unlogged table change (
    id      bigint      primary key,
    kind    text        not null,
    unit    text        not null,
    period  text        not null,
    payload text        not null,
    made_at timestamptz not null default now()
);
create index change_by_time on change (made_at);
