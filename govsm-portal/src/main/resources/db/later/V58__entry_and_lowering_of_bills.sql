-- The day on which a bill was entered: by it, and not by the dates that its entrant says, the last bill of a contract is known.
alter table bill add column entered_on ${day};

-- Who stated, while the contract had bills, terms on which less is paid: such a person passes none of its bills.
alter table billing_terms add column lowered_by text ${ordered} not null default '';
