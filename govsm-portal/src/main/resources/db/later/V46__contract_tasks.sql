-- What waits of each contract, as worked out last: made of its events, its readings and the day, and made again whenever any of them changes.
create table contract_task (
  contract ${id} not null check (length(contract) <= 64),
  task_no ${count} not null,
  kind ${id} not null check (length(kind) <= 64),
  due ${day},
  since ${day} not null,
  page text ${ordered} not null check (length(page) <= 200),
  body ${bytes} not null,
  primary key (contract, task_no)
);

-- My work lists them by their due day, those without one last: the order of its query.
create index contract_task_by_due on contract_task
  (kind, (case when due is null then 1 else 0 end), due, since, page);

-- Up to which event of its department a contract was worked out, for which days that holds, and the calendar by which it counts office hours.
create table contract_worked (
  contract ${id} not null primary key check (length(contract) <= 64),
  seq ${count} not null,
  day_from ${day} not null,
  day_until ${day} not null,
  calendar ${id} not null check (length(calendar) <= 64)
);

-- Up to which event of a department all that touches its contracts was worked out, and by which version of the portal.
create table contracts_worked (
  department ${id} not null primary key check (length(department) <= 64),
  seq ${count} not null,
  made_by ${line} not null check (length(made_by) <= 200)
);
