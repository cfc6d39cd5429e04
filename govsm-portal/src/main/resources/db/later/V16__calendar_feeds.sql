-- The secret address under which a user's calendar program reads what waits: at most one a user, known by the hash of the secret.
create table calendar_feed (
  user_id ${id} not null primary key references portal_user check (length(user_id) <= 64),
  digest ${hash} not null unique check (length(digest) <= 71),
  made_at ${instant} not null
);
