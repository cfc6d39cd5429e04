-- Who may use the portal. What names a person stands in portal_person alone: it can be erased, and no event repeats it.
create table portal_user (
  id varchar(64) ${ordered} not null primary key,
  kind varchar(20) not null,
  state varchar(20) not null,
  made_at timestamp(3) with time zone not null
);
create table portal_user_role (
  user_id varchar(64) ${ordered} not null references portal_user,
  role varchar(64) ${ordered} not null,
  primary key (user_id, role)
);
create table portal_user_unit (
  user_id varchar(64) ${ordered} not null references portal_user,
  unit varchar(64) ${ordered} not null,
  primary key (user_id, unit)
);
create table portal_person (
  user_id varchar(64) ${ordered} not null primary key references portal_user,
  full_name varchar(200) not null,
  sign_in_name varchar(200) unique,
  password_hash varchar(300),
  issuer varchar(300),
  subject varchar(255),
  unique (issuer, subject)
);

-- Of every secret below only the hash is kept.
create table portal_session (
  digest varchar(71) ${ordered} not null primary key,
  user_id varchar(64) ${ordered} references portal_user,
  acting_role varchar(64),
  made_at timestamp(3) with time zone not null,
  seen_at timestamp(3) with time zone not null
);
create index session_of_user on portal_session (user_id);
create table access_token (
  digest varchar(71) ${ordered} not null primary key,
  id varchar(64) ${ordered} not null unique,
  user_id varchar(64) ${ordered} not null references portal_user,
  made_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null
);
create index token_of_user on access_token (user_id);
create table one_time_token (
  digest varchar(71) ${ordered} not null primary key,
  user_id varchar(64) ${ordered} references portal_user,
  expires_at timestamp(3) with time zone not null
);
create table oidc_login (
  state_digest varchar(71) ${ordered} not null primary key,
  browser_digest varchar(71) not null,
  nonce varchar(100) not null,
  verifier varchar(150) not null,
  go_back varchar(500) not null,
  made_at timestamp(3) with time zone not null
);

-- How often signing in failed, by the hash of a name or an address.
create table sign_in_count (
  subject varchar(71) ${ordered} not null primary key,
  failures integer not null,
  last_at timestamp(3) with time zone not null,
  wait_until timestamp(3) with time zone not null
);
create index sign_in_count_by_age on sign_in_count (last_at);
