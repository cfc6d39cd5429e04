package org.govsm.procurement.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Plain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** What became of a file. */
public final class ImportReport {

  /** How many things that are wrong are listed; all are counted. */
  public static final int LISTED = 1_000;

  private final Tally tally;

  ImportReport(Tally tally) {
    this.tally = tally.copy();
  }

  /**
   * Why nothing of the file is to be taken. A row in the middle may be the reason: then the
   * readings of the rows before it must be thrown away.
   *
   * @return the sentence; nothing where the file was read
   */
  public Optional<Message> refused() {
    return tally.refused;
  }

  /** How many rows were read, without the headings and blank ones. */
  public long rows() {
    return tally.rows;
  }

  /** How many readings were taken. */
  public long accepted() {
    return tally.accepted;
  }

  /** How many readings said again what was known. */
  public long duplicates() {
    return tally.duplicates;
  }

  /** How many rows were set aside. */
  public long quarantinedRows() {
    return tally.quarantinedRows;
  }

  /**
   * How many things were found to be wrong with them, more than one in a row counted each.
   *
   * @return the number, which may be greater than that of the list
   */
  public long faults() {
    return tally.faults;
  }

  /**
   * What is wrong with the rows that were set aside.
   *
   * @return the first {@link #LISTED}, in the order of the file
   */
  public List<Quarantined> quarantined() {
    return List.copyOf(tally.quarantined);
  }

  /**
   * What of the file was not read, and which figures it may belong to.
   *
   * @return nothing where all was read
   */
  public Optional<SetAside> setAside() {
    return tally.setAside.isEmpty() ? Optional.empty() : Optional.of(tally.setAside.done());
  }

  /**
   * The first and the last instant that the rows name which were read.
   *
   * @return both; none where no row names one
   */
  public List<Instant> read() {
    return tally.read.map(span -> List.of(span.from(), span.until())).orElse(List.of());
  }

  /**
   * What else is to be known: rows of totals, columns that are not known.
   *
   * @return the sentences, each once
   */
  public List<Message> notes() {
    List<Message> notes = new ArrayList<>(tally.notes);
    if (tally.totals > 0) {
      notes.add(Message.of("import.totals").with("count", tally.totals));
    }
    if (tally.silent > 0) {
      notes.add(Message.of("import.silent").with("count", tally.silent));
    }
    return notes;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return refused where it was, rows, accepted, duplicates, quarantinedRows, faults, quarantined,
   * notes
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tally.refused.ifPresent(why -> tree.put("refused", words.say(why)));
    tree.put("rows", Plain.of(tally.rows));
    tree.put("accepted", Plain.of(tally.accepted));
    tree.put("duplicates", Plain.of(tally.duplicates));
    tree.put("quarantinedRows", Plain.of(tally.quarantinedRows));
    tree.put("faults", Plain.of(tally.faults));
    tree.put("quarantined", Plain.list(tally.quarantined, q -> q.toPlain(words)));
    tree.put("notes", Plain.list(notes(), words::say));
    return tree;
  }
}
