-- What became of units, to be read by people and their tools: one row for each old unit and successor.
create view succession as
select d.body ->> 'unit' as unit, (d.body ->> 'from')::date as valid_from, d.body ->> 'kind' as kind,
       s.place, s.successor ->> 'unit' as successor, (s.successor ->> 'weight')::numeric as weight
from definition d
left join lateral jsonb_array_elements(d.body -> 'successors') with ordinality as s (successor, place) on true
where d.kind = 'succession';
