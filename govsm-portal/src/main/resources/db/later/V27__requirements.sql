-- What agencies ask for before they buy, with every version. An id stands once, whatever the department: requirements of all are compared.
create table requirement (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  version integer not null,
  state text ${ordered} not null,
  agreed integer not null,
  sent_by ${id} not null check (length(sent_by) <= 64),
  title text ${ordered} not null,
  agency text ${ordered} not null,
  begins ${day},
  ends ${day},
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create unique index requirement_by_id on requirement (id);
create index requirement_in_state on requirement (state, department);

create table requirement_version (
  department ${id} not null check (length(department) <= 64),
  requirement ${id} not null check (length(requirement) <= 64),
  version integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  digest ${hash} not null check (length(digest) <= 71),
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, requirement, version)
);
