-- Every row of the state says which event made it: its number in the chain, and its hash. Rows from before this script are told by the
-- store, which reads the chains once (class StateSeal).
alter table contract add column event_no ${count};
alter table contract add column event_hash ${hash} check (length(event_hash) <= 71);
alter table contract_version add column event_no ${count};
alter table contract_version add column event_hash ${hash} check (length(event_hash) <= 71);
alter table reading_import add column event_no ${count};
alter table reading_import add column event_hash ${hash} check (length(event_hash) <= 71);
alter table certificate add column event_no ${count};
alter table certificate add column event_hash ${hash} check (length(event_hash) <= 71);
alter table account add column event_no ${count};
alter table account add column event_hash ${hash} check (length(event_hash) <= 71);
alter table account_version add column event_no ${count};
alter table account_version add column event_hash ${hash} check (length(event_hash) <= 71);
alter table account_signature add column event_no ${count};
alter table account_signature add column event_hash ${hash} check (length(event_hash) <= 71);
alter table custody_entry add column event_no ${count};
alter table custody_entry add column event_hash ${hash} check (length(event_hash) <= 71);
alter table custody_request add column event_no ${count};
alter table custody_request add column event_hash ${hash} check (length(event_hash) <= 71);
alter table facts_version add column event_no ${count};
alter table facts_version add column event_hash ${hash} check (length(event_hash) <= 71);
alter table attestation add column event_no ${count};
alter table attestation add column event_hash ${hash} check (length(event_hash) <= 71);
alter table assessment add column event_no ${count};
alter table assessment add column event_hash ${hash} check (length(event_hash) <= 71);
alter table purchase add column event_no ${count};
alter table purchase add column event_hash ${hash} check (length(event_hash) <= 71);
alter table purchase_version add column event_no ${count};
alter table purchase_version add column event_hash ${hash} check (length(event_hash) <= 71);
alter table pack_edition add column event_no ${count};
alter table pack_edition add column event_hash ${hash} check (length(event_hash) <= 71);
alter table portal_user add column event_no ${count};
alter table portal_user add column event_hash ${hash} check (length(event_hash) <= 71);
alter table portal_user_role add column event_no ${count};
alter table portal_user_role add column event_hash ${hash} check (length(event_hash) <= 71);
alter table portal_user_unit add column event_no ${count};
alter table portal_user_unit add column event_hash ${hash} check (length(event_hash) <= 71);
-- Its steps have the number already.
alter table pack_step add column event_hash ${hash} check (length(event_hash) <= 71);

-- The newest checkpoint, so that nobody can take it out unseen.
create table checkpoint_head (
  id integer not null primary key,
  seq ${count} not null,
  hash ${hash} not null check (length(hash) <= 71)
);

-- What holds a head from the first event on: a digest over all heads that the chain ever had.
alter table chain_head add column cover ${hash} check (length(cover) <= 71);
