-- What is said below a ward is shown to the ward and to nobody above it. Tools for everybody's figures stand above every
-- ward, so their role gets no row about a group or a cell; the room itself and its archive read all of them.
create view below_ward as
select u.id as unit
from unit u
where u.kind in ('RESIDENTIAL_GROUP', 'PARTY_CELL');

comment on view below_ward is 'Units whose figures are for their ward alone.';

create or replace view current_unit_period as
select u.*
from unit_period u
join generation g on g.number = u.generation and g.current
where current_user <> 'bi' or u.unit not in (select b.unit from below_ward b);

create or replace view current_standing as
select s.*
from standing s
join generation g on g.number = s.generation and g.current
where current_user <> 'bi' or s.unit not in (select b.unit from below_ward b);

create or replace view report_version as
select e.unit, e.form, e.period, e.version, e.act, e.position, e.at as submitted_at, e.by as submitted_by,
       e.reason, e.document, e.source, a.at as approved_at, a.by as approved_by, e.figures
from report_event e
left join lateral (
    select p.at, p.by
    from report_event p
    where p.unit = e.unit and p.form = e.form and p.period = e.period and p.version = e.version and p.act = 'approved'
    order by p.position desc
    limit 1) a on true
where e.figures is not null
  and (current_user <> 'bi' or e.unit not in (select b.unit from below_ward b));

create or replace view task_occurrence as
with last as (
    select plan, number, slot, unit,
           max(position) filter (where act = 'opened')   as opened,
           max(position) filter (where act = 'dropped')  as dropped,
           max(position) filter (where act = 'reported') as reported
    from task_event
    group by plan, number, slot, unit)
select l.plan, l.number, l.slot, l.unit, o.first_day, o.last_day, o.due,
       coalesce(r.progress, 'OPEN') as state,
       r.version, r.settled_at, coalesce(r.counts, '[]') as counts, r.words,
       case when r.progress is null or r.progress = 'UNDER_WAY' then null
            when l.reported > l.opened then r.timeliness
            else o.timeliness end as timeliness,
       r.progress is distinct from 'DONE' and r.progress is distinct from 'NOT_DONE'
         and exists (select from task_event p
                     where p.plan = l.plan and p.number = l.number and p.slot = l.slot and p.unit = l.unit
                       and p.act = 'due-passed' and p.due = o.due) as overdue
from last l
join task_event o on o.position = l.opened
left join task_event r on r.position = l.reported
where (l.dropped is null or l.dropped < l.opened)
  and (current_user <> 'bi' or l.unit not in (select b.unit from below_ward b));

create or replace view request_standing as
with last as (
    select request, unit,
           max(position) filter (where act = 'sent')     as sent,
           max(position) filter (where act = 'answered') as answered,
           max(position) filter (where act = 'closed')   as closed
    from request_event
    group by request, unit)
select l.request, l.unit, s.by_unit, s.title, s.sent, s.due, s.plan, s.questions,
       a.version, coalesce(a.answers, '[]') as answers, a.received_at, a.timeliness,
       l.closed is not null as closed,
       l.answered is null and l.closed is null
         and exists (select from request_event p
                     where p.request = l.request and p.unit = l.unit and p.act = 'due-passed' and p.due = s.due) as overdue
from last l
join request_event s on s.position = l.sent
left join request_event a on a.position = l.answered
where current_user <> 'bi' or l.unit not in (select b.unit from below_ward b);

create or replace view matter_standing as
with last as (
    select matter,
           max(position) filter (where act = 'raised')                   as raised,
           max(position) filter (where act in ('raised', 'handed-on'))   as held,
           max(position) filter (where act in ('answered', 'withdrawn')) as settled
    from matter_event
    group by matter)
select l.matter, r.unit, r.field, r.raised, r.due, h.holder,
       case s.act when 'answered' then 'ANSWERED' when 'withdrawn' then 'WITHDRAWN' else 'OPEN' end as state,
       s.timeliness,
       l.settled is null
         and exists (select from matter_event p where p.matter = l.matter and p.act = 'due-passed' and p.due = r.due) as overdue
from last l
join matter_event r on r.position = l.raised
join matter_event h on h.position = l.held
left join matter_event s on s.position = l.settled
where current_user <> 'bi' or r.unit not in (select b.unit from below_ward b);
