-- Rosters of desks and accounts, and every act on them: plans, changes of days, the end.
create table roster (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  state ${id} not null check (length(state) <= 64),
  acts integer not null,
  title text ${ordered} not null,
  account ${id} not null check (length(account) <= 64),
  since ${day} not null,
  last_day ${day},
  moved ${day} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index roster_in_state on roster (state, department);
create index roster_of_account on roster (department, account);

create table roster_act (
  department ${id} not null check (length(department) <= 64),
  roster ${id} not null check (length(roster) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, roster, act_no)
);
