-- The register of purchases, version by version, each with the decision by the law as it was known when it was written.
create table purchase (
  department varchar(64) ${ordered} not null references chain_head,
  id varchar(64) ${ordered} not null,
  need varchar(64) ${ordered} not null,
  version integer not null,
  state varchar(40) not null,
  primary key (department, id)
);
create index purchase_need on purchase (department, need);
create table purchase_version (
  department varchar(64) ${ordered} not null,
  purchase varchar(64) ${ordered} not null,
  version integer not null,
  content bytea not null,
  decision bytea not null,
  digest varchar(71) not null,
  made_at timestamp(3) with time zone not null,
  primary key (department, purchase, version),
  foreign key (department, purchase) references purchase (department, id)
);
