-- The same, to be read by people and their tools: exact numbers, one row each.

create type total as (
    amount   numeric,
    over     numeric,
    units    integer,
    owed     integer,
    reported integer,
    partial  integer,
    approved integer,
    late     integer
);

create view current_unit_period as
select u.*
from unit_period u
join generation g on g.number = u.generation and g.current;

create view cell as
select u.unit, u.period, u.year, u.frequency, u.last_month, c.indicator,
       (c.own).amount, (c.own).over, (c.own).units, (c.own).owed, (c.own).reported, (c.own).partial,
       (c.own).approved, (c.own).late,
       (c."toDate").amount as to_date_amount, (c."toDate").over as to_date_over, (c."toDate").units as to_date_units,
       (c."toDate").owed as to_date_owed, (c."toDate").reported as to_date_reported,
       (c."toDate").partial as to_date_partial, (c."toDate").approved as to_date_approved,
       (c."toDate").late as to_date_late,
       c.target ->> 'kind' as target_kind, c.target ->> 'low' as target_low, c.target ->> 'high' as target_high,
       c.pace, c.achievement, c.share, c.status, u.position, u.at
from current_unit_period u
cross join lateral jsonb_to_recordset(u.cells) as c (
    indicator text, own total, "toDate" total, target jsonb, pace text, achievement numeric, share numeric, status text);

create view theme_score as
select u.unit, u.period, u.year, u.frequency, u.last_month, t.theme, t.score, t.counted, t.indicators, t.statuses
from current_unit_period u
cross join lateral jsonb_to_recordset(u.themes) as t (
    theme text, score numeric, counted integer, indicators integer, statuses jsonb);

create view completeness as
select u.unit, u.period, u.year, u.frequency, u.last_month, f.form, f.owed, f.received, f.returned,
       f."onTime" as on_time, f.late, f.approved, f.overdue
from current_unit_period u
cross join lateral jsonb_to_recordset(u.forms) as f (
    form text, owed integer, received integer, returned integer, "onTime" integer, late integer, approved integer,
    overdue integer);

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
