-- What was learnt of a file while it was taken in; null for files of before.
alter table reading_import add column notes bytea;
