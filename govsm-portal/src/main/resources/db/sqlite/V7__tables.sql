-- The tables of scripts V1 to V7 for SQLite: same tables, same columns. Instants are milliseconds since 1970 in UTC, days and numbers
-- text in canonical form, so that each is kept exactly and days and instants are ordered rightly. SQLite does not mind how long a text is:
-- the checks do, so that PostgreSQL takes whatever was stored here. Scripts that come later stand in db/later, for both databases.

-- The last event of each procuring department.
create table chain_head (
  department text not null primary key check (length(department) <= 64),
  seq integer not null,
  hash text not null check (length(hash) <= 71)
) strict;

-- The content is what is hashed; the other columns repeat it to be searched.
create table event (
  department text not null references chain_head check (length(department) <= 64),
  seq integer not null,
  kind text not null check (length(kind) <= 64),
  happened_at integer not null,
  actor text not null check (length(actor) <= 200),
  content blob not null,
  previous_hash text not null check (length(previous_hash) <= 71),
  hash text not null check (length(hash) <= 71),
  primary key (department, seq)
) strict;

-- All heads, once a day: a chain of its own.
create table checkpoint (
  seq integer not null primary key,
  taken_for text not null unique,
  content blob not null,
  hash text not null check (length(hash) <= 71)
) strict;

-- Files as they were given, by their hash, in parts, so that none needs to fit into memory.
create table evidence (
  digest text not null primary key check (length(digest) <= 71),
  byte_count integer not null,
  upload text not null unique
) strict;
create table evidence_part (
  upload text not null,
  part_no integer not null,
  bytes blob not null,
  primary key (upload, part_no)
) strict;

create table contract (
  id text not null primary key check (length(id) <= 64),
  department text not null references chain_head check (length(department) <= 64),
  version integer not null
) strict;
create index contract_of_department on contract (department, id);
create table contract_version (
  contract text not null references contract check (length(contract) <= 64),
  version integer not null,
  terms blob not null,
  digest text not null check (length(digest) <= 71),
  made_at integer not null,
  primary key (contract, version)
) strict;

create table reading_import (
  contract text not null references contract check (length(contract) <= 64),
  import_no integer not null,
  digest text not null references evidence check (length(digest) <= 71),
  byte_count integer not null,
  format text not null check (length(format) <= 100),
  context blob not null,
  accepted integer not null,
  duplicates integer not null,
  quarantined integer not null,
  imported_at integer not null,
  notes blob,
  primary key (contract, import_no)
) strict;
create index import_of_file on reading_import (contract, digest, format);
create table quarantined_line (
  contract text not null check (length(contract) <= 64),
  import_no integer not null,
  item_no integer not null,
  line_no integer not null,
  column_name text not null check (length(column_name) <= 200),
  reason blob not null,
  primary key (contract, import_no, item_no)
) strict;

-- Append-only: what was said, when it was learnt. No two rows of one import and line are equal.
create table reading (
  id integer not null primary key,
  contract text not null references contract check (length(contract) <= 64),
  platform text not null check (length(platform) <= 40),
  metric text not null check (length(metric) <= 60),
  subject text not null check (length(subject) <= 300),
  account text check (length(account) <= 300),
  from_at integer not null,
  to_at integer not null,
  zone text not null check (length(zone) <= 60),
  published_at integer,
  state text not null check (length(state) <= 20),
  amount text,
  up_to text,
  retrieved_at integer not null,
  source text not null check (length(source) <= 40),
  origin text not null check (length(origin) <= 40),
  import_no integer not null,
  line_no integer not null
) strict;
-- Finds what is known already, and gives readings in the order in which they are scored.
create index reading_in_order on reading (contract, platform, metric, subject, to_at, retrieved_at, source);

create table certificate (
  contract text not null references contract check (length(contract) <= 64),
  period text not null check (length(period) <= 40),
  certificate_no integer not null,
  as_of text not null,
  issued_at integer not null,
  digest text not null references evidence check (length(digest) <= 71),
  primary key (contract, period, certificate_no)
) strict;

create table idempotency (
  scope text not null check (length(scope) <= 200),
  request_key text not null check (length(request_key) <= 200),
  body_digest text not null check (length(body_digest) <= 71),
  status integer not null,
  headers blob not null,
  body blob not null,
  answered_at integer not null,
  primary key (scope, request_key)
) strict;
create index idempotency_by_age on idempotency (answered_at);

-- Who may use the portal. What names a person stands in portal_person alone: it can be erased, and no event repeats it.
create table portal_user (
  id text not null primary key check (length(id) <= 64),
  kind text not null check (length(kind) <= 20),
  state text not null check (length(state) <= 20),
  made_at integer not null
) strict;
create table portal_user_role (
  user_id text not null references portal_user check (length(user_id) <= 64),
  role text not null check (length(role) <= 64),
  primary key (user_id, role)
) strict;
create table portal_user_unit (
  user_id text not null references portal_user check (length(user_id) <= 64),
  unit text not null check (length(unit) <= 64),
  primary key (user_id, unit)
) strict;
create table portal_person (
  user_id text not null primary key references portal_user check (length(user_id) <= 64),
  full_name text not null check (length(full_name) <= 200),
  sign_in_name text unique check (length(sign_in_name) <= 200),
  password_hash text check (length(password_hash) <= 300),
  issuer text check (length(issuer) <= 300),
  subject text check (length(subject) <= 255),
  unique (issuer, subject)
) strict;

-- Of every secret below only the hash is kept.
create table portal_session (
  digest text not null primary key check (length(digest) <= 71),
  user_id text references portal_user check (length(user_id) <= 64),
  acting_role text check (length(acting_role) <= 64),
  made_at integer not null,
  seen_at integer not null
) strict;
create index session_of_user on portal_session (user_id);
create table access_token (
  digest text not null primary key check (length(digest) <= 71),
  id text not null unique check (length(id) <= 64),
  user_id text not null references portal_user check (length(user_id) <= 64),
  made_at integer not null,
  expires_at integer not null
) strict;
create index token_of_user on access_token (user_id);
create table one_time_token (
  digest text not null primary key check (length(digest) <= 71),
  user_id text references portal_user check (length(user_id) <= 64),
  expires_at integer not null
) strict;
create table oidc_login (
  state_digest text not null primary key check (length(state_digest) <= 71),
  browser_digest text not null check (length(browser_digest) <= 71),
  nonce text not null check (length(nonce) <= 100),
  verifier text not null check (length(verifier) <= 150),
  go_back text not null check (length(go_back) <= 500),
  made_at integer not null
) strict;

-- How often signing in failed, by the hash of a name or an address.
create table sign_in_count (
  subject text not null primary key check (length(subject) <= 71),
  failures integer not null,
  last_at integer not null,
  wait_until integer not null
) strict;
create index sign_in_count_by_age on sign_in_count (last_at);

-- The register of accounts, and the log of who holds their keys. A key is never here.
create table account (
  department text not null references chain_head check (length(department) <= 64),
  id text not null check (length(id) <= 64),
  version integer not null,
  state text not null check (length(state) <= 40),
  last_step blob not null,
  primary key (department, id)
) strict;
create table account_version (
  department text not null check (length(department) <= 64),
  account text not null check (length(account) <= 64),
  version integer not null,
  facts blob not null,
  digest text not null check (length(digest) <= 71),
  made_at integer not null,
  primary key (department, account, version),
  foreign key (department, account) references account (department, id)
) strict;

-- Of a step that two must sign, the signature that is there already.
create table account_signature (
  department text not null check (length(department) <= 64),
  account text not null check (length(account) <= 64),
  step text not null check (length(step) <= 64),
  person text not null check (length(person) <= 200),
  content blob not null,
  signed_at integer not null,
  primary key (department, account, step, person),
  foreign key (department, account) references account (department, id)
) strict;

-- What happened to the keys, in the order of the log, with the hashes of its chain.
create table custody_entry (
  department text not null references chain_head check (length(department) <= 64),
  entry_no integer not null,
  content blob not null,
  primary key (department, entry_no)
) strict;

-- What a second person is to approve first.
create table custody_request (
  department text not null references chain_head check (length(department) <= 64),
  id text not null check (length(id) <= 64),
  content blob not null,
  asked_at integer not null,
  primary key (department, id)
) strict;

-- What a department says of itself, version by version. The document is evidence, as it names people.
create table facts_version (
  department text not null references chain_head check (length(department) <= 64),
  version integer not null,
  digest text not null references evidence check (length(digest) <= 71),
  recorded_at integer not null,
  recorded_by text not null check (length(recorded_by) <= 200),
  primary key (department, version)
) strict;

-- What people signed. None is ever changed: whoever thinks otherwise later signs again.
create table attestation (
  department text not null references chain_head check (length(department) <= 64),
  attestation_no integer not null,
  tree blob not null,
  signed_at integer not null,
  signed_by text not null check (length(signed_by) <= 200),
  primary key (department, attestation_no)
) strict;

-- Facts and report are evidence, so that a run can be made again.
create table assessment (
  department text not null references chain_head check (length(department) <= 64),
  assessment_no integer not null,
  profile text not null check (length(profile) <= 64),
  profile_digest text not null check (length(profile_digest) <= 71),
  facts_digest text not null references evidence check (length(facts_digest) <= 71),
  report_digest text not null references evidence check (length(report_digest) <= 71),
  as_of integer not null,
  standing text not null check (length(standing) <= 40),
  counts blob not null,
  ran_at integer not null,
  ran_by text not null check (length(ran_by) <= 200),
  primary key (department, assessment_no)
) strict;

-- Editions of rule packs that were uploaded. The file is evidence; what became of it, its steps say.
create table pack_edition (
  pack text not null check (length(pack) <= 64),
  edition_no integer not null,
  edition text not null,
  digest text not null check (length(digest) <= 71),
  file_digest text not null references evidence check (length(file_digest) <= 71),
  version integer not null,
  state text not null check (length(state) <= 16),
  from_day text,
  primary key (pack, edition_no)
) strict;

-- None is ever changed; the last of them has the number that is the version of the edition.
create table pack_step (
  pack text not null check (length(pack) <= 64),
  edition_no integer not null,
  step_no integer not null,
  step text not null check (length(step) <= 16),
  person text not null check (length(person) <= 200),
  reason text not null check (length(reason) <= 2000),
  event_no integer not null,
  taken_at integer not null,
  primary key (pack, edition_no, step_no),
  foreign key (pack, edition_no) references pack_edition (pack, edition_no)
) strict;

-- The register of purchases, version by version, each with the decision by the law as it was known when it was written.
create table purchase (
  department text not null references chain_head check (length(department) <= 64),
  id text not null check (length(id) <= 64),
  need text not null check (length(need) <= 64),
  version integer not null,
  state text not null check (length(state) <= 40),
  primary key (department, id)
) strict;
create index purchase_need on purchase (department, need);
create table purchase_version (
  department text not null check (length(department) <= 64),
  purchase text not null check (length(purchase) <= 64),
  version integer not null,
  content blob not null,
  decision blob not null,
  digest text not null check (length(digest) <= 71),
  made_at integer not null,
  primary key (department, purchase, version),
  foreign key (department, purchase) references purchase (department, id)
) strict;
