package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jdbi.v3.core.Handle;

/**
 * Removal of a department from the store, which is right only for one that was never real: chains
 * and checkpoints of the others would no longer be whole, so that it must be the only one.
 */
final class Removal {

  private final Handle handle;
  private final EventLog events;
  private final EventHandlers handlers;

  Removal(Transaction tx) {
    this.handle = tx.handle();
    this.events = tx.events();
    this.handlers = tx.handlers();
  }

  void only(String department, List<String> with) {
    List<String> chains = new ArrayList<>(with);
    chains.add(0, department);
    requireAlone(department, chains);
    Set<String> files = new LinkedHashSet<>();
    chains.forEach(chain -> files.addAll(files(chain)));
    chains.forEach(this::chain);
    handle.execute("delete from checkpoint");
    handle.execute("delete from checkpoint_head");
    handle.execute("delete from idempotency");
    files.forEach(this::file);
  }

  private List<String> files(String chain) {
    return events.page(chain, 0, Integer.MAX_VALUE).stream()
        .filter(Event::isAsWritten)
        .flatMap(event -> handlers.files(event).stream())
        .toList();
  }

  /** In an order that keeps every reference whole. */
  private void chain(String chain) {
    handlers.all().forEach(one -> one.remove(chain, handle));
    List<StateTable> tables = new ArrayList<>(handlers.tables());
    Collections.reverse(tables);
    for (StateTable table : tables) {
      delete(table.table(), table.ofChain(), chain);
    }
    delete("set_aside", "chain = :d", chain);
    delete("event", "department = :d", chain);
    delete("chain_head", "department = :d", chain);
  }

  private void delete(String table, String where, String chain) {
    handle.createUpdate("delete from " + table + " where " + where).bind("d", chain).execute();
  }

  private void requireAlone(String department, List<String> chains) {
    List<String> others =
        handle
            .createQuery("select department from chain_head order by department for update")
            .mapTo(String.class)
            .filter(other -> !chains.contains(other))
            .list();
    if (!others.isEmpty()) {
      throw new StoreRefusal(
          Reason.EXISTS,
          Message.of("store.other-departments")
              .with("department", department)
              .with("others", String.join(", ", others)));
    }
  }

  private void file(String digest) {
    handle.execute(
        "delete from evidence_part where upload in (select upload from evidence where digest = ?)",
        digest);
    handle.execute("delete from evidence where digest = ?", digest);
  }
}
