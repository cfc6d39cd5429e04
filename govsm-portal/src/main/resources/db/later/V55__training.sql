-- Trainings of the people who run accounts. A record that was withdrawn stays, with its reason.
create table training_record (
  department ${id} not null check (length(department) <= 64),
  id ${id} not null check (length(id) <= 64),
  person ${id} not null check (length(person) <= 64),
  topic ${id} not null check (length(topic) <= 64),
  completed_on ${day} not null,
  lapses_on ${day} not null,
  provider text ${ordered} not null,
  state ${id} not null check (length(state) <= 64),
  recorded_by ${id} not null check (length(recorded_by) <= 64),
  recorded_at ${instant} not null,
  reason text not null,
  content ${bytes} not null,
  searched text ${ordered} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, id)
);
create index training_record_of_person on training_record (department, person);
create index training_record_in_state on training_record (state, department);
