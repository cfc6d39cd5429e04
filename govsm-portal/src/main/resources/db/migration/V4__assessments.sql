-- What a department says of itself, version by version. The document is evidence, as it names people.
create table facts_version (
  department varchar(64) ${ordered} not null references chain_head,
  version integer not null,
  digest varchar(71) ${ordered} not null references evidence,
  recorded_at timestamp(3) with time zone not null,
  recorded_by varchar(200) not null,
  primary key (department, version)
);

-- What people signed. None is ever changed: whoever thinks otherwise later signs again.
create table attestation (
  department varchar(64) ${ordered} not null references chain_head,
  attestation_no integer not null,
  tree bytea not null,
  signed_at timestamp(3) with time zone not null,
  signed_by varchar(200) not null,
  primary key (department, attestation_no)
);

-- Facts and report are evidence, so that a run can be made again.
create table assessment (
  department varchar(64) ${ordered} not null references chain_head,
  assessment_no integer not null,
  profile varchar(64) ${ordered} not null,
  profile_digest varchar(71) not null,
  facts_digest varchar(71) ${ordered} not null references evidence,
  report_digest varchar(71) ${ordered} not null references evidence,
  as_of timestamp(3) with time zone not null,
  standing varchar(40) not null,
  counts bytea not null,
  ran_at timestamp(3) with time zone not null,
  ran_by varchar(200) not null,
  primary key (department, assessment_no)
);
