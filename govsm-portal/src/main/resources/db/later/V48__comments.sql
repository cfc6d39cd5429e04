-- Providers of platforms; and comments of the public from files of platforms, proposed as queries. Of each the event knows a digest of its id; its words stand apart, in rows that no event makes and that are erased once an officer has decided.
create table desk_import (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  account ${id} not null check (length(account) <= 64),
  layout ${id} not null check (length(layout) <= 64),
  content ${bytes} not null,
  made_by ${id} not null check (length(made_by) <= 64),
  made_at ${instant} not null,
  withdrawn text not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);

create table desk_comment (
  department ${id} not null check (length(department) <= 64),
  import_id ${id} not null check (length(import_id) <= 64),
  comment_no integer not null,
  known_by ${hash} not null check (length(known_by) <= 71),
  state ${id} not null check (length(state) <= 64),
  written_at ${instant} not null,
  query ${id} not null check (length(query) <= 64),
  content ${bytes} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, import_id, comment_no)
);
create index desk_comment_known on desk_comment (department, known_by);
create index desk_comment_in_state on desk_comment (department, state, written_at);

create table desk_comment_words (
  department ${id} not null check (length(department) <= 64),
  import_id ${id} not null check (length(import_id) <= 64),
  comment_no integer not null,
  source text not null,
  asked text not null,
  primary key (department, import_id, comment_no)
);

create table desk_providers (
  department ${id} not null check (length(department) <= 64),
  version integer not null,
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, version)
);
