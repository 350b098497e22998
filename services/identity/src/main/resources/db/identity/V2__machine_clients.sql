-- A program of another system that signs in for itself (client credentials).
create table machine_client (
    id text primary key,
    name_vi text not null,
    name_en text not null,
    secret_hash text not null,
    unit text not null,
    scopes text[] not null,
    enabled boolean not null default true,
    demo boolean not null default false,
    created_at timestamptz not null
);
