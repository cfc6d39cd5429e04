-- Deliveries of contracts: what is to be accepted, and every act from the delivery to its acceptance.
create table delivery_record (
  department ${id} not null check (length(department) <= 64),
  contract ${id} not null check (length(contract) <= 64),
  acts integer not null,
  open integer not null,
  begun ${day},
  moved ${day},
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, contract)
);
create index delivery_record_open on delivery_record (open, department);
create index delivery_record_of_contract on delivery_record (contract);

create table delivery_act (
  department ${id} not null check (length(department) <= 64),
  contract ${id} not null check (length(contract) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  delivery ${id} not null check (length(delivery) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, contract, act_no)
);
