-- Score sheets of rounds have files as well: each stage has a folder of its own on a sheet, which no other stage changes.
alter table folder
  add column sheet bigint references round_sheet,
  add column stage text check (stage in ('SELF', 'APPRAISAL', 'VERIFICATION')),
  add unique (sheet, stage),
  drop constraint folder_check,
  add constraint folder_of_one check (
    (num_nonnulls(report), num_nonnulls(act, plan, number, slot, unit), num_nonnulls(sheet, stage))
      in ((1, 0, 0), (0, 5, 0), (0, 0, 2)));
