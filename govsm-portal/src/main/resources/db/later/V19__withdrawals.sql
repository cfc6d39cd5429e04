-- Files of readings that no longer count, in the order in which they were withdrawn: last_import is the newest import of then.
create table import_withdrawal (
  contract ${id} not null references contract check (length(contract) <= 64),
  import_no integer not null,
  withdrawal_no integer not null,
  last_import integer not null,
  reason text not null check (length(reason) <= 500),
  withdrawn_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (contract, import_no)
);
