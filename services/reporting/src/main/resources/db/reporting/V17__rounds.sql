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

-- Results of rounds as they were published. Other than the tables above they cannot be built again from the topics.
create table round_result (
    plan         text        not null,
    round        integer     not null,
    number       integer     not null check (number > 0),
    hash         text        not null unique,
    published_at timestamptz not null,
    body         text        not null,
    primary key (plan, round, number)
);
comment on table round_result is 'Results of rounds of emulation as they were published.';
comment on column round_result.body is 'In canonical form; its SHA-256 is the hash.';

create function refuse_change_of_result() returns trigger language plpgsql as $$
begin
    raise exception 'a published result never changes' using errcode = 'object_not_in_prerequisite_state';
end $$;

create trigger published before update or delete on round_result for each row execute function refuse_change_of_result();
create trigger published_whole before truncate on round_result execute function refuse_change_of_result();
