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
