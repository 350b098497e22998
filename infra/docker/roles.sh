#!/usr/bin/env bash
# Run once by the database's image: one role and one schema per room, each with its own password.
set -euo pipefail

for room in identity catalogue submission reporting notification alerting; do
  variable="${room^^}_DB_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
    -v room="$room" -v password="${!variable}" <<'SQL'
create role :"room" login password :'password';
create schema :"room" authorization :"room";
alter role :"room" set search_path = :"room";
SQL
done
# For BI tools: reporting lets it read its views.
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v password="$BI_DB_PASSWORD" <<'SQL'
create role bi login connection limit 10 password :'password';
alter role bi set default_transaction_read_only = on;
alter role bi set statement_timeout = '60s';
alter role bi set search_path = reporting;
SQL
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -c 'revoke all on schema public from public'
