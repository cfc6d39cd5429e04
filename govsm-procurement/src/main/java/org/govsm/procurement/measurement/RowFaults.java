package org.govsm.procurement.measurement;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;

/** What is wrong with one row. */
final class RowFaults {

  private final long line;
  private final List<Quarantined> all = new ArrayList<>();

  RowFaults(long line) {
    this.line = line;
  }

  void row(Message reason) {
    all.add(new Quarantined(line, "", "", reason));
  }

  void cell(Headings.Place place, String cell, Message reason) {
    all.add(new Quarantined(line, place.heading(), CellText.shown(cell), reason));
  }

  long line() {
    return line;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Quarantined> all() {
    return all;
  }
}
