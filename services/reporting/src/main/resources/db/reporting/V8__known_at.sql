-- Every definition that ever was, with when it was made: what stands now is the latest of each key, and what was known
-- at a moment is the latest of each key up to then.
create table definition_event (
    kind     text        not null,
    key      text        not null,
    position bigint      not null,
    at       timestamptz not null,
    by       text        not null,
    body     jsonb       not null,
    primary key (kind, key, position)
);
create index definition_event_by_time on definition_event (at);

-- When they were made is told by the topics, which are read again from their beginning.
insert into definition_event (kind, key, position, at, by, body)
select kind, key, position, timestamptz 'epoch', '', body from definition
union
select 'indicator', code, position, timestamptz 'epoch', '', body from indicator_edition;
delete from progress where topic like 'wardpulse.catalogue.%';

drop view unit, unit_spell, succession, theme, form, indicator;
drop table definition, indicator_edition;

create view definition as
select distinct on (kind, key) kind, key, position, body
from definition_event
order by kind, key, position desc;

create view unit as
select d.key as id, d.body ->> 'code' as code, d.body ->> 'kind' as kind, d.position
from definition d
where d.kind = 'unit';

create view unit_spell as
select d.key as unit, s."from" as valid_from, s."to" as valid_to, s.parent, s.name ->> 'vi' as name_vi,
       s.name ->> 'en' as name_en
from definition d
cross join lateral jsonb_to_recordset(d.body -> 'spells') as s ("from" date, "to" date, name jsonb, parent text)
where d.kind = 'unit';

-- What became of units, to be read by people and their tools: one row for each old unit and successor.
create view succession as
select d.body ->> 'unit' as unit, (d.body ->> 'from')::date as valid_from, d.body ->> 'kind' as kind,
       s.place, s.successor ->> 'unit' as successor, (s.successor ->> 'weight')::numeric as weight
from definition d
left join lateral jsonb_array_elements(d.body -> 'successors') with ordinality as s (successor, place) on true
where d.kind = 'succession';
create view theme as
select d.key as code, d.body ->> 'parent' as parent, d.body #>> '{name,vi}' as name_vi, d.body #>> '{name,en}' as name_en,
       (d.body ->> 'weight')::numeric as weight, (d.body ->> 'order')::integer as place, d.position
from definition d
where d.kind = 'theme';

create view form as
select d.key as code, d.body #>> '{name,vi}' as name_vi, d.body #>> '{name,en}' as name_en,
       d.body ->> 'frequency' as frequency, d.body ->> 'level' as level, d.body ->> 'scope' as scope,
       d.body ->> 'calendar' as calendar, d.position
from definition d
where d.kind = 'form';

create view indicator as
select d.key as code, d.body ->> 'theme' as theme, d.body #>> '{name,vi}' as name_vi, d.body #>> '{name,en}' as name_en,
       d.body ->> 'measure' as measure, d.body ->> 'frequency' as frequency, d.body ->> 'acrossTime' as across_time,
       d.body ->> 'acrossUnits' as across_units, d.body #>> '{unitOfMeasure,vi}' as unit_of_measure,
       (d.body ->> 'decimals')::integer as decimals, d.position
from (
    select distinct on (e.key) e.key, e.position, e.body
    from definition_event e
    left join generation g on g.current
    where e.kind = 'indicator'
    order by e.key, e.position > coalesce(g.boundary, e.position),
             case when e.position > coalesce(g.boundary, e.position) then e.position else - e.position end) d;

comment on view unit is 'Units by their lasting ids.';
comment on view unit_spell is 'What a unit was called and stood under, and when: valid_from is its first day, valid_to the first after.';
comment on view indicator is 'Indicators as the figures that are shown were reckoned.';
comment on view theme is 'Themes in their tree.';
comment on view form is 'Forms: who owes which indicators how often.';
comment on view succession is 'Which units went over into which.';

-- Moments of the past that were asked for. The rows worked out for them stand beside those of the generations, under a
-- negative number; they are forgotten when nobody has asked for a while. What was counted up to the moment tells apart
-- what was worked out before and after something that was on its way had arrived.
create sequence known_reading increment by -1 start with -1 minvalue -2147483648;
create table known_moment (
    reading     integer     primary key default nextval('known_reading'),
    known_at    timestamptz not null,
    events      bigint      not null,
    definitions bigint      not null,
    asked_at    timestamptz not null default now(),
    unique (known_at, events, definitions)
);

-- Whose views of which year have been worked out.
create table known_part (
    reading integer not null references known_moment on delete cascade,
    year    integer not null,
    unit    text    not null,
    primary key (reading, year, unit)
);

create index report_event_by_time on report_event (at);
