-- What a repair took out of chains and tables, so that it is lost to nobody.
create table set_aside (
  chain ${id} not null check (length(chain) <= 64),
  item_no integer not null,
  what ${line} not null check (length(what) <= 200),
  content ${bytes} not null,
  taken_at ${instant} not null,
  primary key (chain, item_no)
);
