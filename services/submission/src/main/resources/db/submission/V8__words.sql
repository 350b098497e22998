-- The report in words: of the draft, and of each version as it was handed in.
alter table report add column draft_narrative text;
alter table report_version add column narrative text;

-- The bytes of files by their SHA-256, in pieces: they come and go a piece at a time, and the same file is kept once.
create table content (
  sha256 text   primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size   bigint not null check (size > 0)
);
create table content_piece (
  sha256 text  not null references content,
  piece  int   not null,
  bytes  bytea not null,
  primary key (sha256, piece)
);
-- What is in there is packed already.
alter table content_piece alter column bytes set storage external;

-- Files that go, or once went, with a report.
create table attachment (
  id      bigint      generated always as identity primary key,
  report  bigint      not null references report,
  name    text        not null,
  type    text        not null,
  sha256  text        not null references content,
  at      timestamptz not null,
  by      text        not null,
  by_name text        not null
);
create index attachment_of_report on attachment (report);
create index attachment_of_content on attachment (sha256);

-- Those that go with the version that is handed in next.
create table draft_attachment (
  report     bigint not null references report,
  attachment bigint not null references attachment,
  primary key (report, attachment)
);

-- Those that went with each version, in their order.
create table version_attachment (
  report     bigint not null,
  version    int    not null,
  place      int    not null,
  attachment bigint not null references attachment,
  primary key (report, version, place),
  foreign key (report, version) references report_version
);
create index version_attachment_of_attachment on version_attachment (attachment);

-- What was handed in stays as it is. A file that no version has may go; none is ever changed.
create trigger version_attachment_only_grows before update or delete or truncate on version_attachment
  for each statement execute function stays_as_it_is();
create trigger attachment_stays before update or truncate on attachment
  for each statement execute function stays_as_it_is();
create trigger content_piece_stays before update or truncate on content_piece
  for each statement execute function stays_as_it_is();
