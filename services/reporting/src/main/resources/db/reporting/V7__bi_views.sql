-- What BI tools want beside the figures: names to show instead of codes.
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

comment on view cell is 'One indicator of one unit in one period. Ratios are amount / over: never add rates up, add these.';
comment on view theme_score is 'The score of one theme of one unit in one period.';
comment on view completeness is 'How many reports of one form a unit and all under it owe in one period, and have handed in.';
comment on view cell_channel is 'What each channel has in a cell. Parts of it, never to be added to it.';
comment on view current_standing is 'Where each report stands, and which version of it counts.';
comment on view report_version is 'Every version of every report that was handed in.';
comment on view report_figure is 'Every figure of every version.';
comment on view unit is 'Units by their lasting ids.';
comment on view unit_spell is 'What a unit was called and stood under, and when: valid_from is its first day, valid_to the first after.';
comment on view indicator is 'Indicators as the figures that are shown were reckoned.';
comment on view theme is 'Themes in their tree.';
comment on view form is 'Forms: who owes which indicators how often.';
comment on view succession is 'Which units went over into which.';
