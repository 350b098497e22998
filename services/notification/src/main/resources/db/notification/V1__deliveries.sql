-- Whom to write to, where and how. An administrator says it, or they themselves; what they said themselves stays.
-- Unit and offices are renewed from their token whenever they come by.
create table person (
  name         text        primary key,
  display_name text,
  unit         text,
  offices      text[]      not null,
  email        text,
  language     text        not null check (language in ('vi', 'en')),
  opted_out    boolean     not null,
  own          boolean     not null,
  updated_at   timestamptz not null
);
create index person_of_unit on person (unit);

-- What submission said, under the position that names it.
create table reminder (
  position bigint primary key,
  unit     text   not null,
  form     text   not null,
  period   text   not null,
  due      date   not null,
  body     jsonb  not null
);
create index reminder_of_unit on reminder (unit, due, position);

-- One row per reminder and person, so that nobody gets anything twice.
-- WAITING -> SENDING is committed before the mail server is spoken to. What is found SENDING later was perhaps sent:
-- it becomes UNKNOWN and is never sent again.
create table delivery (
  reminder   bigint      not null references reminder,
  person     text        not null references person,
  state      text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'UNWANTED', 'REFUSED', 'FAILED',
                                                   'UNKNOWN', 'NOT_CONFIGURED')),
  attempts   int         not null default 0,
  next_at    timestamptz not null,
  settled_at timestamptz,
  problem    text,
  primary key (reminder, person)
);
create index delivery_to_do on delivery (next_at) where state in ('WAITING', 'SENDING');
