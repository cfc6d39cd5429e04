-- Calendars of working days by which office hours are counted: what was in force as of each change, whole, so that none is worked out again.
create table working_calendar (
  department ${id} not null check (length(department) <= 64),
  calendar ${id} not null check (length(calendar) <= 64),
  version_no ${count} not null,
  from_day ${day} not null,
  withdrew ${count} not null,
  reason text not null,
  content ${bytes} not null,
  digest ${hash} not null check (length(digest) <= 71),
  made_by ${id} not null check (length(made_by) <= 64),
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, calendar, version_no)
);
