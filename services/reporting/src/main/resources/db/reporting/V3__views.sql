-- The same, to be read by people and their tools: exact numbers, one row each.

create view current_unit_period as
select u.*
from unit_period u
join generation g on g.number = u.generation and g.current;

-- The order of the fields is that of the topic's contract.
create view cell as
select u.unit, u.period, u.year, u.frequency, u.last_month, c ->> 0 as indicator,
       (c -> 1 ->> 0)::numeric as amount, (c -> 1 ->> 1)::numeric as over, (c -> 1 ->> 2)::integer as units,
       (c -> 1 ->> 3)::integer as owed, (c -> 1 ->> 4)::integer as reported, (c -> 1 ->> 5)::integer as partial,
       (c -> 1 ->> 6)::integer as approved, (c -> 1 ->> 7)::integer as late,
       (c -> 2 ->> 0)::numeric as to_date_amount, (c -> 2 ->> 1)::numeric as to_date_over,
       (c -> 2 ->> 2)::integer as to_date_units, (c -> 2 ->> 3)::integer as to_date_owed,
       (c -> 2 ->> 4)::integer as to_date_reported, (c -> 2 ->> 5)::integer as to_date_partial,
       (c -> 2 ->> 6)::integer as to_date_approved, (c -> 2 ->> 7)::integer as to_date_late,
       c -> 3 ->> 0 as target_kind, c -> 3 ->> 1 as target_low, c -> 3 ->> 2 as target_high,
       c ->> 4 as pace, (c ->> 5)::numeric as achievement, (c ->> 6)::numeric as share, c ->> 7 as status,
       u.position, u.at
from current_unit_period u
cross join lateral json_array_elements(u.record -> 'cells') as cells (c);

create view theme_score as
select u.unit, u.period, u.year, u.frequency, u.last_month, t ->> 0 as theme, (t ->> 1)::numeric as score,
       (t ->> 2)::integer as counted, (t ->> 3)::integer as indicators, (t -> 4)::jsonb as statuses
from current_unit_period u
cross join lateral json_array_elements(u.record -> 'themes') as themes (t);

create view completeness as
select u.unit, u.period, u.year, u.frequency, u.last_month, f ->> 0 as form, (f ->> 1)::integer as owed,
       (f ->> 2)::integer as received, (f ->> 3)::integer as returned, (f ->> 4)::integer as on_time,
       (f ->> 5)::integer as late, (f ->> 6)::integer as approved, (f ->> 7)::integer as overdue
from current_unit_period u
cross join lateral json_array_elements(u.record -> 'forms') as forms (f);

create view current_standing as
select s.*
from standing s
join generation g on g.number = s.generation and g.current;

-- Every version handed in, with its approval if it has one.
create view report_version as
select e.unit, e.form, e.period, e.version, e.act, e.position, e.at as submitted_at, e.by as submitted_by,
       e.reason, e.document, e.source, a.at as approved_at, a.by as approved_by, e.figures
from report_event e
left join lateral (
    select p.at, p.by
    from report_event p
    where p.unit = e.unit and p.form = e.form and p.period = e.period and p.version = e.version and p.act = 'approved'
    order by p.position desc
    limit 1) a on true
where e.figures is not null;

create view report_figure as
select v.unit, v.form, v.period, v.version, v.position, f.indicator, f.figure ->> 'kind' as kind,
       coalesce(f.figure ->> 'value', f.figure ->> 'numerator')::numeric as amount,
       (f.figure ->> 'denominator')::numeric as over,
       f.figure ->> 'reason' as no_data_because, f.remark
from report_version v
cross join lateral jsonb_to_recordset(v.figures) as f (indicator text, figure jsonb, remark text);

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

create view indicator as
select d.key as code, d.body ->> 'theme' as theme, d.body #>> '{name,vi}' as name_vi, d.body #>> '{name,en}' as name_en,
       d.body ->> 'measure' as measure, d.body ->> 'frequency' as frequency, d.body ->> 'acrossTime' as across_time,
       d.body ->> 'acrossUnits' as across_units, d.body #>> '{unitOfMeasure,vi}' as unit_of_measure,
       (d.body ->> 'decimals')::integer as decimals, d.position
from definition d
where d.kind = 'indicator';
