package org.govsm.portal.store;

import java.util.List;
import java.util.Map;
import org.govsm.core.ledger.HashChain;
import org.jdbi.v3.core.Handle;

/**
 * State seal: tells rows that were written before rows said which event made them, by going through
 * the chains once. It changes nothing that a row says besides: what is not as its event made it is
 * found afterwards as before.
 */
final class StateSeal {

  private static final int PAGE = 500;

  private StateSeal() {}

  static CodeMigration migration(EventHandlers handlers) {
    return new CodeMigration("10", "events of rows", handle -> seal(handle, handlers));
  }

  static void seal(Handle handle, EventHandlers handlers) {
    handle.execute(
        "update reading_import set notes = ? where notes is null", StoredTree.bytes(Map.of()));
    handle.execute("delete from checkpoint_head");
    handle.execute(
        "insert into checkpoint_head (id, seq, hash) select 1, seq, hash from checkpoint"
            + " order by seq desc limit 1");
    EventLog events = new EventLog(handle, handlers);
    for (ChainHead head : events.heads()) {
      chain(handle, handlers, events, head);
    }
  }

  private static void chain(
      Handle handle, EventHandlers handlers, EventLog events, ChainHead head) {
    StateRows rows = new StateRows(handle);
    Expected expected = new Expected(handlers);
    CoveredHead at = CoveredHead.start(head.department());
    for (List<Event> page = events.page(head.department(), 0, PAGE);
        !page.isEmpty();
        page = events.page(head.department(), at.chain().length(), PAGE)) {
      for (Event event : page) {
        mark(rows, expected, event);
        at = at.with(HashChain.at(event.seq(), event.hash()));
      }
    }
    events
        .chainHeads()
        .move(
            head.department(), new CoveredHead(HashChain.at(head.seq(), head.hash()), at.cover()));
  }

  private static void mark(StateRows rows, Expected expected, Event event) {
    try {
      for (RowEffect rowEffect : expected.after(event)) {
        if (rowEffect.kind() != RowEffect.Kind.DROP) {
          rows.mark(rowEffect, event.ref());
        }
      }
    } catch (IllegalStateException e) {
      // An event that says no more what it did is named by each verification.
    }
  }
}
