-- What no event tells, and what can be taken out at any time.
-- A large file whose rows are being written in steps: they count only when its event is written. Its bytes lie under its upload.
create table staged_import (
  contract ${id} not null references contract check (length(contract) <= 64),
  import_no integer not null,
  upload ${id} not null unique check (length(upload) <= 64),
  touched_at ${instant} not null,
  primary key (contract, import_no)
);
-- Files that came together, and what became of each.
create table upload_batch (
  batch ${id} not null primary key check (length(batch) <= 64),
  contract ${id} not null references contract check (length(contract) <= 64),
  together integer not null,
  made_at ${instant} not null,
  touched_at ${instant} not null,
  ended integer not null
);
create table upload_file (
  batch ${id} not null references upload_batch check (length(batch) <= 64),
  file_no integer not null,
  name ${line} not null check (length(name) <= 200),
  state ${id} not null check (length(state) <= 64),
  row_count ${count} not null,
  accepted ${count} not null,
  duplicates ${count} not null,
  quarantined ${count} not null,
  import_no integer not null,
  said ${bytes},
  primary key (batch, file_no)
);
-- What a user typed into a long form and did not save.
create table draft (
  user_id ${id} not null check (length(user_id) <= 64),
  form ${line} not null check (length(form) <= 200),
  typed ${bytes} not null,
  saved_at ${instant} not null,
  primary key (user_id, form)
);
