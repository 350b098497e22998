-- Frozen figures. Other than everything else here they cannot be built again from the topics: back them up.

-- The keys that sign snapshots; the newest signs, older ones stay, so that what they signed can be checked.
create table snapshot_key (
    id          text        primary key,
    public_key  bytea       not null,
    private_key bytea       not null,
    salt        bytea       not null,
    created_at  timestamptz not null default now()
);
comment on column snapshot_key.private_key is 'PKCS #8, encrypted with a secret that is not in the database.';

create table snapshot (
    number    integer     primary key check (number > 0),
    hash      text        not null unique,
    previous  text        unique references snapshot (hash),
    unit      text        not null,
    taken_at  timestamptz not null,
    manifest  text        not null,
    key       text        not null references snapshot_key,
    signature text        not null,
    -- Only the first has none before it.
    check ((number = 1) = (previous is null))
);
comment on column snapshot.manifest is 'In canonical form; its SHA-256 is the hash.';

create table snapshot_part (
    number  integer not null references snapshot deferrable initially deferred,
    section text    not null,
    place   integer not null,
    body    bytea   not null,
    primary key (number, section, place)
);
comment on column snapshot_part.body is 'Objects in canonical form, each with a line break, as gzip.';

-- What is frozen stays frozen, whoever asks.
create function refuse_change_of_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a snapshot never changes' using errcode = 'object_not_in_prerequisite_state';
end $$;

create trigger frozen before update or delete on snapshot for each row execute function refuse_change_of_frozen();
create trigger frozen_whole before truncate on snapshot execute function refuse_change_of_frozen();
create trigger frozen before update or delete on snapshot_part for each row execute function refuse_change_of_frozen();
create trigger frozen_whole before truncate on snapshot_part execute function refuse_change_of_frozen();

-- Parts come before their snapshot, in its transaction; none is added to one that is there.
create function refuse_part_of_frozen() returns trigger language plpgsql as $$
begin
    if exists (select from snapshot where number = new.number) then
        raise exception 'a snapshot never changes' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;

create trigger whole before insert on snapshot_part for each row execute function refuse_part_of_frozen();
