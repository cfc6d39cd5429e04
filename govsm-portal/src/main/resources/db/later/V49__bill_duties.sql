-- Who stated what lowers a bill and stands: such a person does not pass it. Of a bill of a former version it is known from the next act of facts on.
alter table bill add column lowered_by text ${ordered} not null default '';
