-- The register of accounts, and the log of who holds their keys. A key is never here.
create table account (
  department varchar(64) ${ordered} not null references chain_head,
  id varchar(64) ${ordered} not null,
  version integer not null,
  state varchar(40) not null,
  last_step bytea not null,
  primary key (department, id)
);
create table account_version (
  department varchar(64) ${ordered} not null,
  account varchar(64) ${ordered} not null,
  version integer not null,
  facts bytea not null,
  digest varchar(71) not null,
  made_at timestamp(3) with time zone not null,
  primary key (department, account, version),
  foreign key (department, account) references account (department, id)
);

-- Of a step that two must sign, the signature that is there already.
create table account_signature (
  department varchar(64) ${ordered} not null,
  account varchar(64) ${ordered} not null,
  step varchar(64) ${ordered} not null,
  person varchar(200) ${ordered} not null,
  content bytea not null,
  signed_at timestamp(3) with time zone not null,
  primary key (department, account, step, person),
  foreign key (department, account) references account (department, id)
);

-- What happened to the keys, in the order of the log, with the hashes of its chain.
create table custody_entry (
  department varchar(64) ${ordered} not null references chain_head,
  entry_no integer not null,
  content bytea not null,
  primary key (department, entry_no)
);

-- What a second person is to approve first.
create table custody_request (
  department varchar(64) ${ordered} not null references chain_head,
  id varchar(64) ${ordered} not null,
  content bytea not null,
  asked_at timestamp(3) with time zone not null,
  primary key (department, id)
);
