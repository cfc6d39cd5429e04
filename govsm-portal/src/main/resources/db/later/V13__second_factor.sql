-- Who has a second factor: held against the event that set it up.
create table second_factor (
  user_id ${id} not null primary key references portal_user check (length(user_id) <= 64),
  factor ${id} not null check (length(factor) <= 64),
  made_at ${instant} not null,
  event_no ${count},
  event_hash ${hash} check (length(event_hash) <= 71)
);
-- Its secret, sealed under a key that lies beside the database, and the last step whose code was used. In no event and no export.
create table second_factor_secret (
  user_id ${id} not null primary key references portal_user check (length(user_id) <= 64),
  factor ${id} not null check (length(factor) <= 64),
  sealed ${line} not null check (length(sealed) <= 200),
  last_step ${count} not null
);
-- Of a recovery code only a keyed hash is kept, until it is used.
create table recovery_code (
  user_id ${id} not null references portal_user check (length(user_id) <= 64),
  mark ${hash} not null check (length(mark) <= 71),
  primary key (user_id, mark)
);
-- Who gave the right password and owes a code, or a new factor, whose secret is sealed here until it is confirmed.
create table pending_sign_in (
  digest ${hash} not null primary key check (length(digest) <= 71),
  user_id ${id} not null references portal_user check (length(user_id) <= 64),
  factor ${id} check (length(factor) <= 64),
  sealed ${line} check (length(sealed) <= 200),
  replaces ${id} check (length(replaces) <= 64),
  made_at ${instant} not null
);
create index pending_sign_in_of_user on pending_sign_in (user_id);
