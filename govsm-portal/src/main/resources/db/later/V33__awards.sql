-- What happens to a tender from its opened bids to the award and its representations, act by act.
create table award_act (
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
