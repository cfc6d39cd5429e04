-- What lists are searched, sorted and filtered by. Rows of a former version get theirs from their events (V18.1, ListColumns).
alter table purchase add column title text ${ordered} not null default '';
alter table purchase add column published ${day};
alter table purchase add column estimate ${count};
alter table purchase add column used text ${ordered} not null default '';
alter table purchase add column searched text ${ordered} not null default '';
alter table contract add column title text ${ordered} not null default '';
alter table contract add column supplier text ${ordered} not null default '';
alter table contract add column supplier_name text ${ordered} not null default '';
alter table contract add column begins ${day};
alter table contract add column ends ${day};
alter table contract add column searched text ${ordered} not null default '';
alter table account add column platform text ${ordered} not null default '';
alter table account add column handle text ${ordered} not null default '';
alter table account add column searched text ${ordered} not null default '';
alter table portal_person add column searched text ${ordered} not null default '';
create index contract_of_supplier on contract (supplier, id);

-- The log is counted and filtered without reading what its events say.
create index event_listed on event (department, seq, kind, actor, happened_at);

-- From which purchase a contract came, and which accounts it runs.
create table contract_link (
  contract ${id} not null primary key references contract check (length(contract) <= 64),
  purchase ${id} not null check (length(purchase) <= 64),
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71)
);
create index contract_of_purchase on contract_link (purchase);
create table contract_account (
  contract ${id} not null references contract check (length(contract) <= 64),
  account ${id} not null check (length(account) <= 64),
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (contract, account)
);
create index contract_of_account on contract_account (account);
create index purchase_of_need on purchase (department, lower(need));
