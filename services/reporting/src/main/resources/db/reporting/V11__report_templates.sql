-- Templates of reports. Like frozen figures they cannot be built again from the topics: back them up.
create sequence report_template_number as integer;

create table report_template (
    code    text        not null,
    version integer     not null check (version > 0),
    unit    text,
    content jsonb       not null,
    retired boolean     not null,
    by_name text        not null,
    at      timestamptz not null,
    primary key (code, version)
);
comment on table report_template is 'Every version of every template; the last one of a code stands.';
comment on column report_template.unit is 'Whose it is; null for the whole installation.';
comment on column report_template.retired is 'Whether it is no longer offered from this version on.';

-- A report names the version that it was written by, so versions stay what they were.
create function refuse_change_of_template() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a template never changes' using errcode = 'object_not_in_prerequisite_state';
end $$;

create trigger frozen before update or delete on report_template for each row execute function refuse_change_of_template();
