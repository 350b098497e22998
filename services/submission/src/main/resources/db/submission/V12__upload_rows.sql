-- What stands in a row's cells already, and what nobody asks.
alter table upload_row drop column indicator;
alter table upload_report drop column rows;
