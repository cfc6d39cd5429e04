package org.govsm.portal.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Heads of all chains: each tells where its chain ends, and is held while an event is added. */
final class ChainHeads {

  private final Handle handle;

  ChainHeads(Handle handle) {
    this.handle = handle;
  }

  /** The head, held until the end of the transaction. */
  CoveredHead locked(String department) {
    Optional<CoveredHead> head = find(department, " for update");
    if (head.isPresent()) {
      return head.get();
    }
    CoveredHead start = CoveredHead.start(department);
    handle
        .createUpdate(
            "insert into chain_head (department, seq, hash, cover, checkpoint_seal)"
                + " values (:d, 0, :hash, :cover, :seal)")
        .bind("seal", CheckpointSeal.none(department))
        .bind("d", department)
        .bind("hash", start.chain().head())
        .bind("cover", start.cover())
        .execute();
    return start;
  }

  Optional<CoveredHead> find(String department) {
    return find(department, "");
  }

  private Optional<CoveredHead> find(String department, String lock) {
    return handle
        .createQuery("select seq, hash, cover from chain_head where department = :d" + lock)
        .bind("d", department)
        .map((row, context) -> CoveredHead.of(row))
        .findOne();
  }

  void move(String department, CoveredHead head) {
    handle
        .createUpdate(
            "update chain_head set seq = :seq, hash = :hash, cover = :cover where department = :d")
        .bind("seq", head.chain().length())
        .bind("hash", head.chain().head())
        .bind("cover", head.cover())
        .bind("d", department)
        .execute();
  }

  /** One per department that has events, ordered by department. */
  List<ChainHead> all() {
    return handle
        .createQuery("select department, seq, hash from chain_head order by department")
        .map(
            (row, context) ->
                new ChainHead(
                    row.getString("department"), row.getLong("seq"), row.getString("hash")))
        .list();
  }
}
