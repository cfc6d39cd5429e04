-- What makes the days on which certificates are due, so that nobody reads terms to list them. Rows of a former version get theirs from their events (V25.1, ListColumns).
alter table contract add column billing text ${ordered} not null default '';
alter table contract add column freeze_days ${count};
alter table contract add column hold_days ${count};
