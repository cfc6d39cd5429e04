-- Tenders from the draft on: what was written of each before it was published, and every act since.
create table tender (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  version integer not null,
  state ${id} not null check (length(state) <= 64),
  sent_by ${id} not null check (length(sent_by) <= 64),
  requirement ${id} not null check (length(requirement) <= 64),
  title text ${ordered} not null,
  publishes ${instant},
  closes ${instant},
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index tender_in_state on tender (state, department);
create index tender_of_requirement on tender (department, requirement);

create table tender_version (
  department ${id} not null check (length(department) <= 64),
  tender ${id} not null check (length(tender) <= 64),
  version integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  digest ${hash} not null check (length(digest) <= 71),
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, tender, version)
);

create table tender_act (
  department ${id} not null check (length(department) <= 64),
  tender ${id} not null check (length(tender) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, tender, act_no)
);
