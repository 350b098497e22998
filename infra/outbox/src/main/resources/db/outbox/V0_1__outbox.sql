-- The last position given out. Its row lock is held until commit, so positions have no gaps and follow the commits.
create table outbox_position (
  single boolean primary key default true check (single),
  last   bigint  not null
);
insert into outbox_position (last) values (0);

-- Events that are committed and not yet in the log. The relay removes them once the broker has them for good.
create table outbox (
  position      bigint      primary key,
  topic         text        not null,
  key           text        not null,
  partition_key text        not null,
  value         bytea       not null,
  correlation   uuid        not null,
  written_at    timestamptz not null default clock_timestamp()
);
