-- Who entered a sum of interest, or the correction of one, that waits for another person: to these it is not given as a task.
alter table bill add column interest_by text ${ordered} not null default '';
create index bill_interest_by on bill (interest_by, department);

-- How many authorities have interest owed of which nobody has entered anything; empty where it is told by interest_by alone.
alter table bill add column interest_open ${count};

-- How many questions the last act left open: where some are, the competent authority is told. Empty where no act has been done since.
alter table bill add column asked ${count};
