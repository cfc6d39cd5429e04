-- A digest of the newest checkpoint in each head, so that checkpoints cannot be taken out unseen. Heads from before this script are told
-- by the store (class CheckpointSeal).
alter table chain_head add column checkpoint_seal ${hash} check (length(checkpoint_seal) <= 71);
