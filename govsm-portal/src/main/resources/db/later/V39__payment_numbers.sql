-- Banks answer to the id of a batch alone: no two departments of an installation have the same one.
create unique index payment_batch_alone on payment_batch (id);
