-- Payments: the paying office of a department, bank accounts of payees, batches with their orders, and every act.
create table payment_office (
  department ${id} not null check (length(department) <= 64),
  version integer not null,
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department)
);

create table payee (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  name text ${ordered} not null,
  state ${id} not null check (length(state) <= 64),
  acts integer not null,
  masked ${line} not null check (length(masked) <= 200),
  proposed ${line} not null check (length(proposed) <= 200),
  proposal ${id} not null check (length(proposal) <= 64),
  proposed_by ${id} not null check (length(proposed_by) <= 64),
  vendor ${line} not null check (length(vendor) <= 200),
  confirmed_at ${instant},
  moved ${day},
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index payee_in_state on payee (state, department);

create table payee_act (
  department ${id} not null check (length(department) <= 64),
  act_no integer not null,
  payee ${id} not null check (length(payee) <= 64),
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, act_no)
);
create index payee_act_of_payee on payee_act (department, payee, act_no);

create table payment_batch (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  state ${id} not null check (length(state) <= 64),
  acts integer not null,
  prepared_by ${id} not null check (length(prepared_by) <= 64),
  channel ${id} not null check (length(channel) <= 64),
  value_day ${day},
  made_at ${instant} not null,
  moved ${day},
  orders integer not null,
  open integer not null,
  total ${count} not null,
  paid ${count} not null,
  content ${bytes} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index payment_batch_in_state on payment_batch (state, department);

-- A bill is held by one living batch: "holds" is empty in an order that is over.
create table payment_order (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  batch ${id} not null check (length(batch) <= 64),
  bill ${id} not null check (length(bill) <= 64),
  contract ${id} not null check (length(contract) <= 64),
  holds ${id} check (length(holds) <= 64),
  outcome ${id} not null check (length(outcome) <= 64),
  net ${count} not null,
  paid ${count} not null,
  paid_on ${day},
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create unique index payment_order_holds on payment_order (department, holds);
create index payment_order_of_batch on payment_order (department, batch, id);
create index payment_order_of_bill on payment_order (contract, bill);

create table payment_act (
  department ${id} not null check (length(department) <= 64),
  batch ${id} not null check (length(batch) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, batch, act_no)
);
