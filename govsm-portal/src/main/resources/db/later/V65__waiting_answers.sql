-- Answers about tenders that sound like a supplier, and such words of other acts (question: the kind
-- of the act with a digest of the words), until another officer publishes them.
create table tender_answer (
  department ${id} not null check (length(department) <= 64),
  tender ${id} not null check (length(tender) <= 64),
  question ${id} not null check (length(question) <= 64),
  content ${bytes} not null,
  actor ${id} not null check (length(actor) <= 64),
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71),
  primary key (department, tender, question)
);
