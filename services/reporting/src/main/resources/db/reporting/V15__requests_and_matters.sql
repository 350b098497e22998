-- What happened to requests at the units that were asked, every event once by its position.
create table request_event (
    position    bigint      primary key,
    at          timestamptz not null,
    by          text        not null,
    request     uuid        not null,
    unit        text        not null,
    act         text        not null,
    by_unit     text,
    title       text,
    sent        date,
    due         date,
    plan        text,
    questions   jsonb,
    version     integer,
    answers     jsonb,
    received_at timestamptz,
    timeliness  text
);
create index request_event_of_unit on request_event (request, unit, position);

-- How each request stands at each unit by what was said last.
create view request_standing as
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
left join request_event a on a.position = l.answered;

comment on view request_standing is 'Each request at a unit that was asked, what it answered, and how it stands.';

-- What happened to matters, every event once by its position.
create table matter_event (
    position   bigint      primary key,
    at         timestamptz not null,
    by         text        not null,
    matter     uuid        not null,
    unit       text        not null,
    act        text        not null,
    field      text,
    raised     date,
    due        date,
    holder     text,
    timeliness text
);
create index matter_event_of_matter on matter_event (matter, position);

-- How each matter stands by what was said last.
create view matter_standing as
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
left join matter_event s on s.position = l.settled;

comment on view matter_standing is 'Each matter that a unit raised as beyond its power, who has it, and how it stands.';
