-- Keys that sign tokens. The newest signs; the others only verify until the last token they signed has expired.
create table signing_key (
    kid text primary key,
    public_jwk text not null,
    -- The private JWK, AES-256-GCM under a key derived from wardpulse.identity.key-secret and this salt.
    private_jwk bytea not null,
    salt bytea not null,
    created_at timestamptz not null
);
