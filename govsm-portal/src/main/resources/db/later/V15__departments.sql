-- Departments as records. One that came into being with its first contract or account has no row until it is registered.
create table department (
  department ${id} not null primary key check (length(department) <= 64),
  version integer not null,
  name ${line} not null check (length(name) <= 200),
  hindi ${line} not null check (length(hindi) <= 200),
  content ${bytes} not null,
  digest ${hash} not null check (length(digest) <= 71),
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71)
);
