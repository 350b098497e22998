-- What happened to tasks, every event once by its position.
create table task_event (
    position   bigint      primary key,
    at         timestamptz not null,
    by         text        not null,
    plan       text        not null,
    number     text        not null,
    slot       text        not null,
    unit       text        not null,
    act        text        not null,
    version    integer,
    first_day  date,
    last_day   date,
    due        date,
    progress   text,
    counts     jsonb,
    words      text,
    settled_at timestamptz,
    timeliness text
);
create index task_event_of_occurrence on task_event (plan, number, slot, unit, position);

-- The channels that tasks are done by; of each task what was said last.
create table task_channels (
    plan     text   not null,
    number   text   not null,
    position bigint not null,
    channels text[] not null,
    primary key (plan, number)
);

-- How each occurrence stands by what was said last.
create view task_occurrence as
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
where l.dropped is null or l.dropped < l.opened;

comment on view task_occurrence is 'Each time of a task for a unit that leads it, and how it stands.';
