-- From which requirement a contract, or the draft of one, was made, as its terms say. Terms of a former version name none.
alter table contract add column requirement ${id} not null default '' check (length(requirement) <= 64);
create index contract_of_requirement on contract (department, requirement);
alter table contract_draft add column requirement ${id} not null default '' check (length(requirement) <= 64);
create index contract_draft_of_requirement on contract_draft (department, requirement);
