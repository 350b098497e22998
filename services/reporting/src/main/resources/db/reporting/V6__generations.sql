-- Which generation of the roll-up a reading is of, and up to which position of the catalogue's log it takes indicators
-- that are redefined: readers see indicators as the figures that they see were reckoned.
alter table generation
    add column rollup      integer not null default 1,
    add column boundary    bigint  not null default 9223372036854775807,
    add column shown_until timestamptz;
comment on column generation.shown_until is 'Its rows stay for a while, for answers that were begun before.';

-- Every definition of every indicator; which of them stands depends on the generation that is shown.
create table indicator_edition (
    code     text   not null,
    position bigint not null,
    body     jsonb  not null,
    primary key (code, position)
);
insert into indicator_edition (code, position, body)
select key, position, body
from definition
where kind = 'indicator';
delete from definition
where kind = 'indicator';

create or replace view indicator as
select d.code, d.body ->> 'theme' as theme, d.body #>> '{name,vi}' as name_vi, d.body #>> '{name,en}' as name_en,
       d.body ->> 'measure' as measure, d.body ->> 'frequency' as frequency, d.body ->> 'acrossTime' as across_time,
       d.body ->> 'acrossUnits' as across_units, d.body #>> '{unitOfMeasure,vi}' as unit_of_measure,
       (d.body ->> 'decimals')::integer as decimals, d.position
from (
    select distinct on (e.code) e.code, e.position, e.body
    from indicator_edition e
    left join generation g on g.current
    order by e.code, e.position > coalesce(g.boundary, e.position),
             case when e.position > coalesce(g.boundary, e.position) then e.position else - e.position end) d;
