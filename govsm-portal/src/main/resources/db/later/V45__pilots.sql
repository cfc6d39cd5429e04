-- Pilots of departments, every act, and which content and metrics a department allows for each use.
create table pilot (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  stage ${id} not null check (length(stage) <= 64),
  acts integer not null,
  title text ${ordered} not null,
  owner ${id} not null check (length(owner) <= 64),
  platforms text not null,
  starts ${day} not null,
  last_day ${day},
  moved ${day} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index pilot_in_stage on pilot (stage, department);

create table pilot_act (
  department ${id} not null check (length(department) <= 64),
  pilot ${id} not null check (length(pilot) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, pilot, act_no)
);

create table use_table (
  department ${id} not null check (length(department) <= 64),
  version integer not null,
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department)
);
