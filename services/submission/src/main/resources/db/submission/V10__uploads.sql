-- Files of figures that other systems send: what came in, and how far it is.
create table upload (
  id        uuid        primary key,
  sent_by   text        not null,
  reader    jsonb       not null,
  dry_run   boolean     not null,
  hand_in   boolean     not null,
  state     text        not null check (state in ('receiving', 'working', 'done', 'broken-off')),
  received  timestamptz not null,
  heard     timestamptz not null,
  ended     timestamptz,
  rows      bigint      not null default 0,
  faults    bigint      not null default 0
);
create index upload_by on upload (sent_by, received);

-- The rows of an upload until their report is dealt with.
create table upload_row (
  upload    uuid   not null references upload on delete cascade,
  row       bigint not null,
  report    text   not null,
  indicator text   not null,
  cells     jsonb  not null,
  primary key (upload, row)
);
create index upload_row_by_report on upload_row (upload, report);

-- What became of each report that an upload has rows of; null while it waits.
create table upload_report (
  upload uuid   not null references upload on delete cascade,
  report text   not null,
  rows   bigint not null,
  taken  boolean,
  primary key (upload, report)
);
create index upload_report_waiting on upload_report (upload, report) where taken is null;

create table upload_fault (
  upload uuid   not null references upload on delete cascade,
  place  bigint generated always as identity,
  row    bigint not null,
  fault  jsonb  not null,
  primary key (upload, place)
);
