-- Posts of departments from the draft to the archive, the accounts of each, every act, and what a department says of its posts.
create table post (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  state ${id} not null check (length(state) <= 64),
  acts integer not null,
  author ${id} not null check (length(author) <= 64),
  begun ${day} not null,
  moved ${day} not null,
  content ${bytes} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index post_in_state on post (state, department);

create table post_account (
  department ${id} not null check (length(department) <= 64),
  post ${id} not null check (length(post) <= 64),
  account ${id} not null check (length(account) <= 64),
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, post, account)
);
create index post_account_of on post_account (department, account);

create table post_act (
  department ${id} not null check (length(department) <= 64),
  post ${id} not null check (length(post) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, post, act_no)
);

create table posting_rules (
  department ${id} not null check (length(department) <= 64),
  version integer not null,
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department)
);
