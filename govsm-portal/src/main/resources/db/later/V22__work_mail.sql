-- Where a user wants the tasks of each morning as a mail: at most one address a user, used once its holder has confirmed it. In no event and no export.
create table work_mail (
  user_id ${id} not null primary key references portal_user check (length(user_id) <= 64),
  address ${line} not null check (length(address) <= 200),
  language ${id} not null check (length(language) <= 64),
  digest ${hash} not null check (length(digest) <= 71),
  asked_at ${instant} not null,
  confirmed_at ${instant},
  sent_on ${day}
);
