-- Entries of the account of the paying office that belong to no order, each once, until an officer says what it was.
create table payment_entry (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  digest ${hash} not null check (length(digest) <= 71),
  state ${id} not null check (length(state) <= 64),
  taken_by ${id} not null check (length(taken_by) <= 64),
  taken_at ${instant} not null,
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create unique index payment_entry_once on payment_entry (department, digest);
create index payment_entry_in_state on payment_entry (state, department);
