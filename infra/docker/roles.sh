#!/usr/bin/env bash
# Run once by the database's image: one role and one schema per room, each with its own password.
set -euo pipefail

for room in identity catalogue submission reporting notification; do
  variable="${room^^}_DB_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
    -v room="$room" -v password="${!variable}" <<'SQL'
create role :"room" login password :'password';
create schema :"room" authorization :"room";
alter role :"room" set search_path = :"room";
SQL
done
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -c 'revoke all on schema public from public'
