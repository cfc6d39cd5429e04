-- Memoranda with states and organisations; and who owns enterprises, which is personal: stated freely, erased when it is asked, in no event and no export.
create table memorandum (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  kind text ${ordered} not null,
  party text ${ordered} not null,
  state_code text ${ordered} not null,
  signed_on ${day} not null,
  until_on ${day},
  withdrawn_on ${day},
  reason text not null,
  searched text ${ordered} not null,
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);

create table supplier_ownership (
  department ${id} not null check (length(department) <= 64),
  supplier ${id} not null check (length(supplier) <= 64),
  content ${bytes} not null,
  made_by ${id} not null check (length(made_by) <= 64),
  made_at ${instant} not null,
  primary key (department, supplier)
);
