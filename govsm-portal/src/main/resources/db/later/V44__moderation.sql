-- Moderation: policies in their versions, and items that were looked at with every act. The copy of an item stands apart, in rows that no event makes and that can be erased.
create table moderation_policy (
  department ${id} not null check (length(department) <= 64),
  version integer not null,
  state ${id} not null check (length(state) <= 64),
  drafted_by ${id} not null check (length(drafted_by) <= 64),
  drafted_at ${instant} not null,
  approved_by ${id} not null check (length(approved_by) <= 64),
  approved_at ${instant},
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, version)
);

create table moderated_item (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  item_kind ${id} not null check (length(item_kind) <= 64),
  account ${id} not null check (length(account) <= 64),
  platform ${line} not null check (length(platform) <= 200),
  title text ${ordered} not null,
  sentiment ${id} not null check (length(sentiment) <= 64),
  measure ${id} not null check (length(measure) <= 64),
  ground ${id} not null check (length(ground) <= 64),
  state ${id} not null check (length(state) <= 64),
  removed integer not null,
  restored integer not null,
  acts integer not null,
  decided_by ${id} not null check (length(decided_by) <= 64),
  seen_at ${instant} not null,
  moved_at ${instant} not null,
  due_on ${day},
  content ${bytes} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index moderated_item_in_state on moderated_item (state, due_on);
create index moderated_item_of_account on moderated_item (department, account);
create index moderated_item_by_time on moderated_item (department, seen_at);

create table moderation_act (
  department ${id} not null check (length(department) <= 64),
  item ${id} not null check (length(item) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, item, act_no)
);

create table moderated_copy (
  department ${id} not null check (length(department) <= 64),
  item ${id} not null check (length(item) <= 64),
  source text not null,
  written text not null,
  primary key (department, item)
);
