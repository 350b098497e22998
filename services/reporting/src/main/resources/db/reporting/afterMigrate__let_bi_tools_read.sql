-- The role for BI tools, where the installation has one, reads the views and nothing else.
do $$
begin
    if exists (select from pg_roles where rolname = 'bi') then
        execute format('grant usage on schema %I to bi', current_schema());
        grant select on cell, cell_channel, theme_score, completeness, current_standing, report_version, report_figure,
            unit, unit_spell, indicator, theme, form, succession, task_occurrence, request_standing, matter_standing to bi;
    end if;
end $$;
