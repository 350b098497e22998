-- What files go with: a report, or what one unit tells of one time of a task. There is one way to keep them for all.
create table folder (
  id     bigint generated always as identity primary key,
  report bigint unique references report,
  act    text   check (act in ('REPORT', 'ADDITION')), -- of the unit that leads, or of one that takes part
  plan   text,
  number text,
  slot   text,
  unit   text,
  unique (act, plan, number, slot, unit),
  check (num_nonnulls(act, plan, number, slot, unit) = case when report is null then 5 else 0 end)
);

insert into folder (report) select distinct report from attachment order by report;

-- Only what they go with is said in another way; what was handed in stays what it was.
alter table attachment disable trigger attachment_stays;
alter table attachment add column folder bigint references folder;
update attachment set folder = (select id from folder where folder.report = attachment.report);
alter table attachment alter column folder set not null;
alter table attachment drop column report;
alter table attachment enable trigger attachment_stays;
create index attachment_of_folder on attachment (folder);

-- The attachment says whose it is.
alter table draft_attachment drop column report;
alter table draft_attachment add primary key (attachment);

alter table version_attachment disable trigger version_attachment_only_grows;
alter table version_attachment add column folder bigint references folder;
update version_attachment set folder = (select id from folder where folder.report = version_attachment.report);
alter table version_attachment drop column report;
alter table version_attachment add primary key (folder, version, place);
alter table version_attachment enable trigger version_attachment_only_grows;
