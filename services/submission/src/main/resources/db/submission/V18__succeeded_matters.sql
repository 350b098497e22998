-- A matter whose holder is gone goes to who carries on for it.
alter table matter_step drop constraint matter_step_act_check;
alter table matter_step add constraint matter_step_act_check
  check (act in ('HANDED_ON', 'ANSWERED', 'WITHDRAWN', 'SUCCEEDED'));
