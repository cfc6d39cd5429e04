-- Contracts and amendments in the making: nothing is promised or paid by them.
create table contract_draft (
  department ${id} not null check (length(department) <= 64),
  draft_no ${count} not null,
  version ${count} not null,
  state ${id} not null check (length(state) <= 64),
  title ${line} not null check (length(title) <= 200),
  author ${id} not null check (length(author) <= 64),
  changed_by ${id} not null check (length(changed_by) <= 64),
  amends ${id} not null check (length(amends) <= 64),
  amends_version ${count} not null,
  looked_version ${count} not null,
  reason text not null,
  contract ${id} not null check (length(contract) <= 64),
  changed_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, draft_no)
);
create index contract_draft_waiting on contract_draft (state, department, draft_no);

create table contract_draft_version (
  department ${id} not null check (length(department) <= 64),
  draft_no ${count} not null,
  version ${count} not null,
  content text not null,
  made_by ${id} not null check (length(made_by) <= 64),
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, draft_no, version)
);
