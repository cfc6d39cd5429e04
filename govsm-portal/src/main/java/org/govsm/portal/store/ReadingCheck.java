package org.govsm.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Holds the readings of contracts against the digests in the events of their imports. */
final class ReadingCheck {

  static final String READING = "reading";
  static final String LINE = "quarantined_line";

  private static final int FETCH = 1_000;

  private final Handle handle;
  private final Map<String, Map<Long, Import>> imports = new HashMap<>();

  ReadingCheck(Handle handle) {
    this.handle = handle;
  }

  /** What the event of an import says that it wrote. */
  private record Import(long seq, long accepted, Optional<RowsDigest.OfImport> rows) {}

  void expect(Event event) {
    ImportReport said = ImportEvent.report(event);
    imports
        .computeIfAbsent(said.contract(), any -> new HashMap<>())
        .put(
            (long) said.number(),
            new Import(event.seq(), said.accepted(), RowsDigest.OfImport.of(event)));
  }

  /** Reads all rows of a contract once. */
  void of(String contract, Consumer<RowFlaw> flaws) {
    Map<Long, Import> known = imports.getOrDefault(contract, Map.of());
    compare(contract, known, flaws, READING, "id", RowsDigest::addReading);
    compare(contract, known, flaws, LINE, "import_no, item_no", RowsDigest::addLine);
  }

  private void compare(
      String contract,
      Map<Long, Import> known,
      Consumer<RowFlaw> flaws,
      String table,
      String order,
      Add add) {
    Map<Long, RowsDigest> there = digests(contract, table, order, add);
    TreeSet<Long> numbers = new TreeSet<>(known.keySet());
    numbers.addAll(there.keySet());
    for (long number : numbers) {
      RowsDigest rows = there.getOrDefault(number, new RowsDigest());
      Import said = known.get(number);
      if (said == null) {
        flaws.accept(new RowFlaw(table, contract + "/" + number, 0, "extra"));
      } else if (!isSaid(said, rows, table.equals(READING))) {
        flaws.accept(new RowFlaw(table, contract + "/" + number, said.seq(), "changed"));
      }
    }
  }

  private static boolean isSaid(Import said, RowsDigest rows, boolean readings) {
    boolean counted = !readings || rows.count() == said.accepted();
    String digest = rows.value();
    return counted
        && said.rows()
            .map(of -> readings ? of.readings() : of.lines())
            .map(digest::equals)
            .orElse(true);
  }

  /** Adds a row to a digest. */
  @FunctionalInterface
  private interface Add {
    void to(RowsDigest digest, ResultSet row) throws SQLException;
  }

  private Map<Long, RowsDigest> digests(String contract, String table, String order, Add add) {
    Map<Long, RowsDigest> digests = new HashMap<>();
    try (Query all =
        handle.createQuery(
            "select * from " + table + " where contract = :contract order by " + order)) {
      all.bind("contract", contract)
          .setFetchSize(FETCH)
          .map(
              (row, context) -> {
                add.to(
                    digests.computeIfAbsent(row.getLong("import_no"), any -> new RowsDigest()),
                    row);
                return 1;
              })
          .forEach(one -> {});
    }
    return digests;
  }
}
