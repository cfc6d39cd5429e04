-- Queries of the public and legal requests: each with every act. What a person wrote, and where, stands apart, in rows that no event makes and that can be erased.
create table desk_query (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  kind ${id} not null check (length(kind) <= 64),
  category ${id} not null check (length(category) <= 64),
  account ${id} not null check (length(account) <= 64),
  platform ${line} not null check (length(platform) <= 200),
  title text ${ordered} not null,
  state ${id} not null check (length(state) <= 64),
  acts integer not null,
  officer ${id} not null check (length(officer) <= 64),
  received_at ${instant} not null,
  moved_at ${instant} not null,
  due_at ${instant},
  content ${bytes} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index desk_query_in_state on desk_query (state, due_at);
create index desk_query_of_account on desk_query (department, account);

create table desk_query_act (
  department ${id} not null check (length(department) <= 64),
  query ${id} not null check (length(query) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, query, act_no)
);

create table desk_query_asked (
  department ${id} not null check (length(department) <= 64),
  query ${id} not null check (length(query) <= 64),
  source text not null,
  asked text not null,
  primary key (department, query)
);

create table desk_settings (
  department ${id} not null check (length(department) <= 64),
  version integer not null,
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, version)
);
