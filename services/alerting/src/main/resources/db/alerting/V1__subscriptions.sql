-- Who subscribes, and how far they reached when they last came by. Without a unit, over the whole installation.
create table watcher (
  name    text        primary key,
  unit    text,
  read_to bigint      not null default 0,
  seen_at timestamptz not null
);

-- What somebody watches: one unit, or all units of a level under it.
-- Not armed: what holds when it is looked at next is the state of things and no news.
create table subscription (
  id        uuid        primary key,
  watcher   text        not null references watcher,
  kind      text        not null check (kind in ('STATUS', 'ACHIEVEMENT_BELOW', 'ACHIEVEMENT_ABOVE', 'SCORE_BELOW',
                                                 'OVERDUE', 'RECEIVED_BELOW')),
  subject   text        not null,
  threshold numeric     check ((threshold is null) = (kind = 'STATUS')),
  frequency text        not null,
  unit      text        not null,
  level     text,
  email     boolean     not null,
  webhook   uuid,
  paused    boolean     not null,
  armed     boolean     not null default false,
  made_at   timestamptz not null,
  told_at   timestamptz
);
create index subscription_of_watcher on subscription (watcher);

-- What holds now. Of figures there is one row for a unit, of forms one for a unit and period.
-- Waits to be told from waiting_since on, in real time; null once it was told, or if it was so from the start.
create table condition (
  subscription  uuid        not null references subscription on delete cascade,
  unit          text        not null,
  round         text        not null,
  period        text        not null,
  status        text,
  value         numeric,
  since         timestamptz not null,
  waiting_since timestamptz,
  primary key (subscription, unit, round)
);
create index condition_to_tell on condition (subscription) where waiting_since is not null;

-- What was told, under the position that names it in the log.
create table told (
  position     bigint      primary key,
  subscription uuid        not null,
  watcher      text        not null,
  at           timestamptz not null,
  body         jsonb       not null
);
create index told_to_watcher on told (watcher, position);
