alter table definition drop constraint definition_kind_check;
alter table definition add constraint definition_kind_check
  check (kind in ('unit', 'indicator', 'form', 'calendar', 'targets', 'rule'));
