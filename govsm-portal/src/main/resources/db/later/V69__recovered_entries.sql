-- Entries of the account of which something is open though an officer said what they were: money that is to come back, or a change that waits for a second person. Empty where the last act on it did not tell.
alter table payment_entry add column awaited ${count};
create index payment_entry_awaited on payment_entry (awaited, state, department);
