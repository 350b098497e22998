-- When somebody wants to be told, by the hours of their day: not in quiet hours, which go on past midnight where they end
-- before they begin; and where there is a digest, only once it has fallen due.
-- Set at timed_at, in real time; null where that was when the subscription was made.
alter table subscription
  add column quiet_from time,
  add column quiet_to   time,
  add column digest     text check (digest in ('DAY', 'WEEK')),
  add column digest_on  text check (digest_on in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY',
                                                  'SUNDAY')),
  add column digest_at  time,
  add column timed_at   timestamptz,
  add constraint subscription_quiet_hours
    check (num_nonnulls(quiet_from, quiet_to) in (0, 2) and quiet_from <> quiet_to),
  add constraint subscription_digest
    check ((digest is null) = (digest_at is null) and coalesce(digest = 'WEEK', false) = (digest_on is not null));
