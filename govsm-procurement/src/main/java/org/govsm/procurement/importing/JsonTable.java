package org.govsm.procurement.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of named cells as rows under headings. The headings are the names that the first rows have,
 * and those that a layout knows beside, since a field that is withheld is left out of an item.
 */
final class JsonTable {

  /** As many as a table of text may have. */
  static final int COLUMNS = 1_000;

  private static final int LOOKED_AT = 200;
  private static final int LOOKED_AT_CHARS = 1024 * 1024;

  /** Thrown to end the reading of a file of which nothing more is wanted. */
  static final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  private record Item(long line, Map<String, String> cells) {}

  private final Set<String> headings = new LinkedHashSet<>();
  private final List<String> known;
  private final RowSink sink;
  private final List<Item> first = new ArrayList<>();
  private List<String> order = List.of();
  private long count;
  private long chars;

  JsonTable(List<String> known, RowSink sink) {
    this.known = known;
    this.sink = sink;
  }

  void add(long line, Map<String, String> cells) {
    count++;
    if (order.isEmpty() && count <= LOOKED_AT && chars < LOOKED_AT_CHARS) {
      headings.addAll(cells.keySet());
      if (headings.size() > COLUMNS) {
        throw JsonTokens.tooLarge();
      }
      cells.values().forEach(cell -> chars += cell.length());
      first.add(new Item(line, cells));
    } else {
      begin();
      row(line, cells);
    }
  }

  List<String> known() {
    return known;
  }

  long count() {
    return count;
  }

  void end() {
    begin();
  }

  private void begin() {
    if (order.isEmpty()) {
      headings.addAll(known);
      order = List.copyOf(headings);
      give(1, order);
      first.forEach(item -> row(item.line(), item.cells()));
      first.clear();
    }
  }

  private void row(long line, Map<String, String> cells) {
    List<String> row = new ArrayList<>(order.size());
    order.forEach(heading -> row.add(cells.getOrDefault(heading, "")));
    give(line, row);
  }

  private void give(long line, List<String> row) {
    if (!sink.row(line, row)) {
      throw new Enough();
    }
  }
}
