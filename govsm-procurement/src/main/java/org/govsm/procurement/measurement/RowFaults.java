package org.govsm.procurement.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;

/** What is wrong with one row. */
final class RowFaults {

  private final long line;
  private final List<Quarantined> all = new ArrayList<>();
  private Optional<Message> refusal = Optional.empty();

  RowFaults(long line) {
    this.line = line;
  }

  void row(Message reason) {
    all.add(new Quarantined(line, "", "", reason));
  }

  void cell(Headings.Place place, String cell, Message reason) {
    all.add(new Quarantined(line, place.heading(), CellText.shown(cell), reason));
  }

  /** Not only the row is wrong: what is in it makes the other rows doubtful. */
  void refuse(Headings.Place place, String cell, Message reason) {
    refusal = Optional.of(reason);
    cell(place, cell, reason);
  }

  /** Why nothing of the file may be taken. */
  Optional<Message> refusal() {
    return refusal;
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
