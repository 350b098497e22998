-- A person's account. The unit is an id of the catalogue's; this room knows nothing else about units.
create table account (
    name text primary key check (name = lower(name)),
    name_vi text not null,
    name_en text not null,
    password_hash text not null,
    roles text[] not null,
    unit text,
    enabled boolean not null default true,
    must_change_password boolean not null default true,
    -- Demo accounts share a well-known password: outside demo mode they count as disabled.
    demo boolean not null default false,
    created_at timestamptz not null
);

-- Failed sign-ins in a row, per account name as typed and address it was tried from.
create table sign_in_failure (
    name text not null,
    address text not null,
    failures int not null,
    last_at timestamptz not null,
    locked_until timestamptz,
    primary key (name, address)
);
