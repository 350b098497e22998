-- What each channel has in a cell; an empty channel stands for what came by none.
create view cell_channel as
select u.unit, u.period, u.year, u.frequency, u.last_month, c ->> 0 as indicator, coalesce(p ->> 0, '') as channel,
       (p -> 1 ->> 0)::numeric as amount, (p -> 1 ->> 1)::numeric as over, (p -> 1 ->> 2)::integer as units,
       (p -> 1 ->> 3)::integer as owed, (p -> 1 ->> 4)::integer as reported, (p -> 1 ->> 5)::integer as partial,
       (p -> 1 ->> 6)::integer as approved, (p -> 1 ->> 7)::integer as late,
       (p -> 2 ->> 0)::numeric as to_date_amount, (p -> 2 ->> 1)::numeric as to_date_over,
       (p -> 2 ->> 2)::integer as to_date_units, u.position, u.at
from current_unit_period u
cross join lateral json_array_elements(u.record -> 'cells') as cells (c)
cross join lateral json_array_elements(case json_typeof(c -> 8) when 'array' then c -> 8 else '[]'::json end)
    as parts (p);
