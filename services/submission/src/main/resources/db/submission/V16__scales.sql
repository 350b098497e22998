-- Which kinds of definitions there are the code says, and refuses what it does not know. Scales of rounds are one more.
alter table definition drop constraint definition_kind_check;
