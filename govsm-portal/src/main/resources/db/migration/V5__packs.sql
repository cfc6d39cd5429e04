-- Editions of rule packs that were uploaded. The file is evidence; what became of it, its steps say.
create table pack_edition (
  pack varchar(64) ${ordered} not null,
  edition_no integer not null,
  edition date not null,
  digest varchar(71) ${ordered} not null,
  file_digest varchar(71) ${ordered} not null references evidence,
  version integer not null,
  state varchar(16) not null,
  from_day date,
  primary key (pack, edition_no)
);

-- None is ever changed; the last of them has the number that is the version of the edition.
create table pack_step (
  pack varchar(64) ${ordered} not null,
  edition_no integer not null,
  step_no integer not null,
  step varchar(16) not null,
  person varchar(200) not null,
  reason varchar(2000) not null,
  event_no bigint not null,
  taken_at timestamp(3) with time zone not null,
  primary key (pack, edition_no, step_no),
  foreign key (pack, edition_no) references pack_edition (pack, edition_no)
);
