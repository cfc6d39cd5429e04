package org.govsm.portal.pilots;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.govsm.governance.pilot.UseTable;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Tables of uses: which content and which metrics each department allows for each use. */
public record UseTables(Transaction tx) {

  /** The kind of event by which a table is stated. */
  static final String STATED = "use-table.stated";

  static final String STALE = "store.use-table-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment("use_table", 1, "department text, version number, content bytes");

  /** A table as it stands. */
  record Stated(String department, int version, Map<String, @Nullable Object> content) {

    /** The table; nothing where none was stated. */
    Optional<UseTable> table() {
      return version == 0 ? Optional.empty() : Optional.of(UseTable.fromPlain(content).orThrow());
    }
  }

  private Versions<Stated> now() {
    return new Versions<>(
        tx,
        "select u.department, u.version, u.content from use_table u where ",
        RecordMapper.of(Stated.class));
  }

  /** The table of a department; in version 0 where none was stated. */
  Stated of(String department) {
    return now()
        .find("u.department = ?", department)
        .orElseGet(() -> new Stated(department, 0, Map.of()));
  }

  /** The table of a department as it stood at a moment; nothing where none was stated by then. */
  Optional<UseTable> at(String department, Instant moment) {
    AtomicReference<@Nullable Event> last = new AtomicReference<>();
    tx.events()
        .each(
            department,
            List.of(STATED),
            event -> {
              if (!event.at().isAfter(moment)) {
                last.set(event);
              }
            });
    return Optional.ofNullable(last.get())
        .map(event -> UseTable.fromPlain(StoredTree.tree(event.body(), "table")).orThrow());
  }

  /**
   * Keeps the table of a department.
   *
   * @throws StoreRefusal if it was stated anew meanwhile
   */
  Stated state(String department, int expected, UseTable table, Instant at, String actor) {
    tx.events().lock(department);
    Versions.require(expected, of(department).version(), STALE);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", BigDecimal.valueOf(expected + 1L));
    body.put("table", table.toPlain());
    tx.record(department, STATED, at, actor, body);
    return of(department);
  }

  static RowEffect effect(Event event) {
    long version = StoredTree.number(event.body(), "version");
    Object[] row = {
      event.department(), version, StoredTree.bytes(StoredTree.tree(event.body(), "table"))
    };
    return version == 1 ? RowEffect.add(TABLE, row) : RowEffect.set(TABLE, row);
  }
}
