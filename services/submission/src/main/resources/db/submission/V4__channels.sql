-- What each channel brought to a figure, as published; null where it was not broken down.
alter table figure add column channels jsonb;
