-- Procedures of procurement: what each began with, where it stands, and every step that was taken.
create table procurement_procedure (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  purchase ${id} not null check (length(purchase) <= 64),
  kind ${id} not null check (length(kind) <= 64),
  stage ${id} not null check (length(stage) <= 64),
  state ${id} not null check (length(state) <= 64),
  steps integer not null,
  title text ${ordered} not null,
  requirement ${id} not null check (length(requirement) <= 64),
  tender ${id} not null check (length(tender) <= 64),
  begun ${day},
  moved ${day},
  due ${day},
  content ${bytes} not null,
  open_steps ${bytes} not null,
  waiting ${bytes} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index procurement_procedure_in_stage on procurement_procedure (stage, department);
create index procurement_procedure_of_purchase on procurement_procedure (department, purchase);

create table procurement_step (
  department ${id} not null check (length(department) <= 64),
  procedure_id ${id} not null check (length(procedure_id) <= 64),
  step_no integer not null,
  event ${id} not null check (length(event) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, procedure_id, step_no)
);
