-- One script for H2 and PostgreSQL. ${ordered} gives text the order of its bytes, whatever the locale of the server.

-- The last event of each procuring department; locked for each append.
create table chain_head (
  department varchar(64) ${ordered} not null primary key,
  seq bigint not null,
  hash varchar(71) not null
);

-- The content is what is hashed; the other columns repeat it to be searched.
create table event (
  department varchar(64) ${ordered} not null references chain_head,
  seq bigint not null,
  kind varchar(64) not null,
  happened_at timestamp(3) with time zone not null,
  actor varchar(200) not null,
  content bytea not null,
  previous_hash varchar(71) not null,
  hash varchar(71) not null,
  primary key (department, seq)
);

-- All heads, once a day: a chain of its own.
create table checkpoint (
  seq bigint not null primary key,
  taken_for date not null unique,
  content bytea not null,
  hash varchar(71) not null
);

-- Files as they were given, by their hash, in parts, so that none needs to fit into memory.
create table evidence (
  digest varchar(71) ${ordered} not null primary key,
  byte_count bigint not null,
  upload uuid not null unique
);
create table evidence_part (
  upload uuid not null,
  part_no integer not null,
  bytes bytea not null,
  primary key (upload, part_no)
);

create table contract (
  id varchar(64) ${ordered} not null primary key,
  department varchar(64) ${ordered} not null references chain_head,
  version integer not null
);
create index contract_of_department on contract (department, id);
create table contract_version (
  contract varchar(64) ${ordered} not null references contract,
  version integer not null,
  terms bytea not null,
  digest varchar(71) not null,
  made_at timestamp(3) with time zone not null,
  primary key (contract, version)
);

create table reading_import (
  contract varchar(64) ${ordered} not null references contract,
  import_no integer not null,
  digest varchar(71) ${ordered} not null references evidence,
  byte_count bigint not null,
  format varchar(100) not null,
  context bytea not null,
  accepted bigint not null,
  duplicates bigint not null,
  quarantined bigint not null,
  imported_at timestamp(3) with time zone not null,
  primary key (contract, import_no)
);
create index import_of_file on reading_import (contract, digest, format);
create table quarantined_line (
  contract varchar(64) ${ordered} not null,
  import_no integer not null,
  item_no integer not null,
  line_no bigint not null,
  column_name varchar(200) not null,
  reason bytea not null,
  primary key (contract, import_no, item_no)
);

-- Append-only: what was said, when it was learnt. No two rows of one import and line are equal.
create table reading (
  id bigint generated always as identity primary key,
  contract varchar(64) ${ordered} not null references contract,
  platform varchar(40) ${ordered} not null,
  metric varchar(60) ${ordered} not null,
  subject varchar(300) ${ordered} not null,
  account varchar(300),
  from_at timestamp(3) with time zone not null,
  to_at timestamp(3) with time zone not null,
  zone varchar(60) not null,
  published_at timestamp(3) with time zone,
  state varchar(20) not null,
  amount numeric(38, 9),
  up_to numeric(38, 9),
  retrieved_at timestamp(3) with time zone not null,
  source varchar(40) ${ordered} not null,
  origin varchar(40) ${ordered} not null,
  import_no integer not null,
  line_no bigint not null
);
-- Finds what is known already, and gives readings in the order in which they are scored.
create index reading_in_order on reading (contract, platform, metric, subject, to_at, retrieved_at, source);

create table certificate (
  contract varchar(64) ${ordered} not null references contract,
  period varchar(40) ${ordered} not null,
  certificate_no integer not null,
  as_of date not null,
  issued_at timestamp(3) with time zone not null,
  digest varchar(71) ${ordered} not null references evidence,
  primary key (contract, period, certificate_no)
);

create table idempotency (
  scope varchar(200) ${ordered} not null,
  request_key varchar(200) ${ordered} not null,
  body_digest varchar(71) not null,
  status integer not null,
  headers bytea not null,
  body bytea not null,
  answered_at timestamp(3) with time zone not null,
  primary key (scope, request_key)
);
create index idempotency_by_age on idempotency (answered_at);
