-- Requests under the Right to Information Act: each with every act. Who asks stands apart, in rows that no event makes and that can be erased.
create table rti_request (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  subject_kind ${id} not null check (length(subject_kind) <= 64),
  subject ${id} not null check (length(subject) <= 64),
  title text ${ordered} not null,
  state ${id} not null check (length(state) <= 64),
  acts integer not null,
  received ${day},
  moved ${day},
  due ${day},
  content ${bytes} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index rti_request_in_state on rti_request (state, due);
create index rti_request_of_subject on rti_request (department, subject_kind, subject);

create table rti_act (
  department ${id} not null check (length(department) <= 64),
  request ${id} not null check (length(request) <= 64),
  act_no integer not null,
  kind ${id} not null check (length(kind) <= 64),
  actor ${id} not null check (length(actor) <= 64),
  content ${bytes} not null,
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, request, act_no)
);

create table rti_applicant (
  department ${id} not null check (length(department) <= 64),
  request ${id} not null check (length(request) <= 64),
  full_name text not null,
  contact text not null,
  asked text not null,
  primary key (department, request)
);
