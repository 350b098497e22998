-- Who saved the draft last, as people call them; null for drafts from before this was written down.
alter table report add column draft_saved_by text;
