-- What makes the days on which certificates are due, so that nobody reads terms to list them. Rows of a former version get theirs from their events (V25.1, ListColumns).
alter table contract add column billing text ${ordered} not null default '';
alter table contract add column freeze_days ${count};
alter table contract add column hold_days ${count};

-- What the newest certificate of a contract says is held until a day. A contract whose certificates are of a former version has no row until the next.
create table contract_held (
  contract ${id} not null primary key references contract check (length(contract) <= 64),
  first_until ${day},
  parts ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71)
);

-- Findings of assessments that somebody is to fix by a day. They go when a later assessment finds them fixed, or are withdrawn.
create table finding_task (
  department ${id} not null check (length(department) <= 64),
  control ${id} not null check (length(control) <= 64),
  subject ${line} not null check (length(subject) <= 200),
  person ${id} not null check (length(person) <= 64),
  due ${day} not null,
  assessment_no ${count} not null,
  assigned_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, control, subject)
);
