-- What was worked out of records, such as posts, as facts that controls judge: kept until the next event about a record, and worked out again where it is missing. No event makes these rows, and no backup has them.
create table record_fact (
  department ${id} not null check (length(department) <= 64),
  kind ${id} not null check (length(kind) <= 64),
  record ${id} not null check (length(record) <= 64),
  event_no ${count} not null,
  happened_at ${instant} not null,
  edition ${id} not null check (length(edition) <= 64),
  content ${bytes} not null,
  primary key (department, kind, record)
);

-- The last moment of a chain is asked for with each assessment.
create index event_of_moment on event (department, happened_at);

-- How many records an assessment judged, and up to which event. Those of a former version judged none.
alter table assessment add column records text ${ordered} not null default '{}';
