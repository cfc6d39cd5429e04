-- Who stated what lowers a bill and stands: such a person does not pass it. Of a bill of a former version it is known from the next act of facts on.
alter table bill add column lowered_by text ${ordered} not null default '';

-- What becomes of the interest for a bill that was paid after the day of the Act for micro and small suppliers: OWED until somebody pays it or decides on it, SETTLED then, empty where none is owed.
alter table bill add column interest_state ${id} not null default '' check (length(interest_state) <= 64);
alter table bill add column interest ${count};
create index bill_interest on bill (interest_state, department);

-- The PAN of the supplier of the invoice: one payee has one limit of a year, under whatever id. Bills of a former version are found by the id of their supplier.
alter table bill add column payee text ${ordered} not null default '';
create index bill_of_payee on bill (payee, department);
