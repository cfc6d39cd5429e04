-- Finds what is known already of one identity, however often it was restated; and gives readings by subject and end of window.
create index reading_of_identity on reading
  (contract, platform, metric, subject, to_at, from_at, source, origin, retrieved_at, amount, up_to, line_no);
drop index reading_in_order;
