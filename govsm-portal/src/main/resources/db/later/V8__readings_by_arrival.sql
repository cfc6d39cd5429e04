-- Readings of a contract page by page in the order in which they came in, without looking at all of them.
create index reading_by_arrival on reading (contract, id);
