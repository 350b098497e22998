-- What alerting said, under the position that names it.
create table alert (
  position     bigint primary key,
  subscription uuid   not null,
  watcher      text   not null,
  body         jsonb  not null
);
create index alert_of_watcher on alert (watcher, position);

-- A letter is about a reminder or about an alert; about each of them nobody gets two.
alter table delivery drop constraint delivery_pkey;
alter table delivery alter column reminder drop not null;
alter table delivery add column id bigint generated always as identity primary key;
alter table delivery add column alert bigint references alert;
alter table delivery add constraint delivery_occasion check (num_nonnulls(reminder, alert) = 1);
create unique index delivery_of_reminder on delivery (reminder, person);
create unique index delivery_of_alert on delivery (alert, person);

-- Where other systems of somebody want to be told. The secret signs what is sent, so it is kept as it is.
create table webhook (
  id      uuid        primary key,
  person  text        not null,
  url     text        not null,
  secret  text        not null,
  made_at timestamptz not null
);
create index webhook_of_person on webhook (person);

-- One row per alert and receiver, or for a test that somebody asked for, which has no alert.
-- A receiver knows a post by its id: what a crash left SENDING is sent again.
create table post (
  id         uuid        primary key,
  webhook    uuid        not null references webhook on delete cascade,
  alert      bigint      references alert,
  state      text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'FAILED')),
  attempts   int         not null default 0,
  made_at    timestamptz not null,
  next_at    timestamptz not null,
  settled_at timestamptz,
  problem    text,
  unique (webhook, alert)
);
create index post_to_do on post (next_at) where state in ('WAITING', 'SENDING');
create index post_of_webhook on post (webhook, made_at);
