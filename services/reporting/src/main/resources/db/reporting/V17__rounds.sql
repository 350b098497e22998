-- Plans with their rounds, and the scales by which these are scored; of each what was said last.
create table round_definition (
    kind     text   not null check (kind in ('plan', 'scale')),
    key      text   not null,
    position bigint not null,
    body     jsonb  not null,
    primary key (kind, key)
);

-- What was done with the sheets of units in rounds, every act once by its position.
create table sheet_act (
    position bigint      primary key,
    at       timestamptz not null,
    by       text        not null,
    plan     text        not null,
    round    integer     not null,
    unit     text        not null,
    version  integer     not null,
    act      jsonb       not null
);
create index sheet_act_of_round on sheet_act (plan, round, unit, version);

comment on table sheet_act is 'What was judged of units in rounds of emulation, act by act.';
