-- Pieces of files that are not complete yet.
create table export_part (
  file     uuid        not null,
  number   int         not null,
  bytes    bytea       not null,
  taken_at timestamptz not null,
  primary key (file, number)
);

-- Files that schedules made. The bytes are those that are sent, in every attempt and to everybody; after a time they go,
-- and what is known of them stays.
create table export (
  file     uuid        primary key,
  position bigint      not null,
  schedule uuid        not null,
  owner    text        not null,
  body     jsonb       not null,
  bytes    bytea,
  taken_at timestamptz not null
);
create index export_of_owner on export (owner, position);
alter table export alter column bytes set storage external;

-- One row per file and place, so that nothing is delivered twice. It outlives the person or receiver that it names.
-- WAITING -> SENDING is committed before anything leaves. A letter that is found SENDING later was perhaps sent: it
-- becomes UNKNOWN. A folder and a receiver know a repetition, so there it is tried again.
create table export_delivery (
  id         uuid        primary key,
  file       uuid        not null references export,
  channel    text        not null check (channel in ('FOLDER', 'EMAIL', 'WEBHOOK')),
  target     text        not null,
  state      text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'UNWANTED', 'REFUSED', 'FAILED',
                                                   'UNKNOWN', 'NOT_CONFIGURED')),
  attempts   int         not null default 0,
  next_at    timestamptz not null,
  settled_at timestamptz,
  place      text,
  problem    text,
  unique (file, channel, target)
);
create index export_delivery_to_do on export_delivery (next_at) where state in ('WAITING', 'SENDING');
