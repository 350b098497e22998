-- The ways by which figures come about, and which of them an indicator is broken down by, in its order.
create table channel (
  code    text primary key,
  name_vi text not null,
  name_en text not null
);

alter table indicator add column channels text[] not null default '{}';
