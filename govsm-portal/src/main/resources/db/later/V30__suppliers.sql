-- Records on suppliers with every version: suppliers themselves, what is checked of them, debarments, panels, and the help that they had.
create table supplier_record (
  department ${id} not null check (length(department) <= 64),
  register ${id} not null check (length(register) <= 64),
  id ${id} not null check (length(id) <= 64),
  version integer not null,
  state text ${ordered} not null,
  name text ${ordered} not null,
  kind text ${ordered} not null,
  begins ${day},
  ends ${day},
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, register, id)
);
create index supplier_record_in_state on supplier_record (register, state, department);

create table supplier_record_version (
  department ${id} not null check (length(department) <= 64),
  register ${id} not null check (length(register) <= 64),
  record ${id} not null check (length(record) <= 64),
  version integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  digest ${hash} not null check (length(digest) <= 71),
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, register, record, version)
);
