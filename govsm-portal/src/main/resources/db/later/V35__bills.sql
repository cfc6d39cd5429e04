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

-- What the contract says of bills, and each bill from its entry to its payment.
create table billing_terms (
  department ${id} not null check (length(department) <= 64),
  contract ${id} not null check (length(contract) <= 64),
  version integer not null,
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, contract)
);

create table bill (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  contract ${id} not null check (length(contract) <= 64),
  supplier text ${ordered} not null,
  invoice_no text ${ordered} not null,
  state ${id} not null check (length(state) <= 64),
  acts integer not null,
  entered_by ${id} not null check (length(entered_by) <= 64),
  examined_by ${id} not null check (length(examined_by) <= 64),
  invoice_day ${day},
  received ${day},
  moved ${day},
  due ${day},
  total ${count} not null,
  net ${count},
  content ${bytes} not null,
  facts ${bytes} not null,
  decisions ${bytes} not null,
  settled ${bytes} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index bill_in_state on bill (state, department);
create index bill_of_contract on bill (contract, id);
create index bill_of_supplier on bill (supplier);

create table bill_act (
  department ${id} not null check (length(department) <= 64),
  bill ${id} not null check (length(bill) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, bill, act_no)
);
