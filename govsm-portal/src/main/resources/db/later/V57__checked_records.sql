-- The last moment at which a record that was worked out says that something happened. It was checked before it was kept, so that an assessment reads it and does not check it again.
alter table record_fact add column last_at ${instant};
