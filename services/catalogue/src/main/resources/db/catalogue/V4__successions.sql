-- What became of a unit from a day on. A kind of NONE has no successors.
create table succession (
  unit       text not null references unit,
  valid_from date not null,
  kind       text not null,
  primary key (unit, valid_from)
);
create index succession_by_day on succession (valid_from);

-- In the order of the file; the weight is the share of a split, or null where nobody stated one.
create table successor (
  unit       text not null,
  valid_from date not null,
  place      int  not null,
  successor  text not null references unit,
  weight     numeric check (weight > 0),
  primary key (unit, valid_from, successor),
  foreign key (unit, valid_from) references succession
);
