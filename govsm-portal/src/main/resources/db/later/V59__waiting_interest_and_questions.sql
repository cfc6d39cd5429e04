-- Who entered a sum of interest, or the correction of one, that waits for another person: to these it is not given as a task.
alter table bill add column interest_by text ${ordered} not null default '';

-- How many questions the last act left open: where some are, the competent authority is told. Empty where no act has been done since.
alter table bill add column asked ${count};
