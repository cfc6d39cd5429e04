package org.govsm.portal.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowCheck;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reading check: holds the readings of contracts against the digests in the events of their
 * imports.
 */
final class ReadingCheck implements RowCheck {

  static final Set<String> KINDS =
      Set.of(Contracts.CREATED, Contracts.AMENDED, Imports.IMPORTED, Imports.SEALED);

  static final String READING = "reading";
  static final String LINE = "quarantined_line";

  private static final String LINES_IN_ORDER = "import_no, item_no";

  private static final int FETCH = 1_000;

  private final Handle handle;
  private final SortedSet<String> contracts = new TreeSet<>();
  private final Map<String, Map<Long, Import>> imports = new HashMap<>();

  ReadingCheck(Handle handle) {
    this.handle = handle;
  }

  /** Import as its event says that it wrote it. */
  private record Import(long seq, long accepted, Optional<RowsDigest.OfImport> rows) {}

  @Override
  public void event(Event event) {
    if (Contracts.KINDS.contains(event.kind())) {
      contracts.add(StoredTree.text(event.body(), "contract"));
    } else if (event.kind().equals(Imports.IMPORTED)) {
      RecordedImport said = ImportEvent.report(event);
      of(said.contract())
          .put(
              (long) said.number(),
              new Import(event.seq(), said.accepted(), RowsDigest.OfImport.of(event)));
    } else if (event.kind().equals(Imports.SEALED)) {
      Map<String, @Nullable Object> body = event.body();
      of(StoredTree.text(body, "contract"))
          .computeIfPresent(
              StoredTree.number(body, "import"),
              (number, one) ->
                  new Import(one.seq(), one.accepted(), RowsDigest.OfImport.of(event)));
    }
  }

  private Map<Long, Import> of(String contract) {
    return imports.computeIfAbsent(contract, any -> new HashMap<>());
  }

  /** Imports of former versions, whose events have no digest: what is stored of them now. */
  Map<String, Map<Long, RowsDigest.OfImport>> unsealed() {
    Map<String, Map<Long, RowsDigest.OfImport>> unsealed = new TreeMap<>();
    imports.forEach(
        (contract, all) -> {
          if (all.values().stream().anyMatch(one -> one.rows().isEmpty())) {
            Map<Long, RowsDigest> readings =
                digests(contract, READING, "id", RowsDigest::addReading);
            Map<Long, RowsDigest> lines =
                digests(contract, LINE, LINES_IN_ORDER, RowsDigest::addLine);
            Map<Long, RowsDigest.OfImport> rows = new TreeMap<>();
            all.forEach(
                (number, one) -> {
                  if (one.rows().isEmpty()) {
                    rows.put(
                        number,
                        new RowsDigest.OfImport(
                            readings.getOrDefault(number, new RowsDigest()).value(),
                            lines.getOrDefault(number, new RowsDigest()).value()));
                  }
                });
            unsealed.put(contract, rows);
          }
        });
    return unsealed;
  }

  @Override
  public void end(Consumer<RowFlaw> flaws) {
    contracts.forEach(contract -> of(contract, flaws));
  }

  /** Reads all rows of a contract once. */
  private void of(String contract, Consumer<RowFlaw> flaws) {
    Map<Long, Import> known = imports.getOrDefault(contract, Map.of());
    compare(contract, known, flaws, READING, "id", RowsDigest::addReading);
    compare(contract, known, flaws, LINE, LINES_IN_ORDER, RowsDigest::addLine);
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
    StagedImports.numbers(handle, contract).stream()
        .filter(number -> !known.containsKey(number))
        .forEach(numbers::remove); // they count for nothing yet
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

  private String columns(String table) {
    try {
      return table.equals(READING)
          ? "import_no, " + RowsDigest.readingColumns(Sql.isSqlite(handle.getConnection()))
          : "*";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<Long, RowsDigest> digests(String contract, String table, String order, Add add) {
    Map<Long, RowsDigest> digests = new HashMap<>();
    try (Query all =
        handle.createQuery(
            "select "
                + columns(table)
                + " from "
                + table
                + " where contract = :contract order by "
                + order)) {
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
