#!/bin/sh
# Run once by the database's image: the role the program works as. It owns nothing; the owner migrates.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v password="$APP_PASSWORD" <<'SQL'
create role zhigu_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
SQL
