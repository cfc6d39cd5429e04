package org.govsm.procurement.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** What became of a file. */
public final class ImportReport {

  /** How many things that are wrong are listed; all are counted. */
  public static final int LISTED = 1_000;

  private final ImportCounts counts;

  ImportReport(ImportCounts counts) {
    this.counts = counts.copy();
  }

  /**
   * Why nothing of the file is to be taken. A row in the middle may be the reason: then the
   * readings of the rows before it must be thrown away.
   *
   * @return the sentence; nothing where the file was read
   */
  public Optional<Message> refused() {
    return counts.refused;
  }

  /** How many rows were read, without the headings and blank ones. */
  public long rows() {
    return counts.rows;
  }

  /** How many readings were taken. */
  public long accepted() {
    return counts.accepted;
  }

  /** How many readings said again what was known. */
  public long duplicates() {
    return counts.duplicates;
  }

  /** How many rows were set aside. */
  public long quarantinedRows() {
    return counts.quarantinedRows;
  }

  /**
   * How many things were found to be wrong with them, more than one in a row counted each.
   *
   * @return the number, which may be greater than that of the list
   */
  public long faults() {
    return counts.faults;
  }

  /**
   * What is wrong with the rows that were set aside.
   *
   * @return the first {@link #LISTED}, in the order of the file
   */
  public List<Quarantined> quarantined() {
    return List.copyOf(counts.quarantined);
  }

  /**
   * What of the file was not read, and which figures it may belong to.
   *
   * @return nothing where all was read
   */
  public Optional<SetAside> setAside() {
    return counts.setAside.isEmpty() ? Optional.empty() : Optional.of(counts.setAside.done());
  }

  /**
   * The first and the last instant that the rows name which were read.
   *
   * @return both; none where no row names one
   */
  public List<Instant> read() {
    return counts.read.map(span -> List.of(span.from(), span.until())).orElse(List.of());
  }

  /**
   * What else is to be known: rows of totals, columns that are not known.
   *
   * @return the sentences, each once
   */
  public List<Message> notes() {
    List<Message> notes = new ArrayList<>(counts.notes);
    if (counts.totals > 0) {
      notes.add(Message.of("import.totals").with("count", counts.totals));
    }
    if (counts.silent > 0) {
      notes.add(Message.of("import.silent").with("count", counts.silent));
    }
    return notes;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return refused where it was, rows, accepted, duplicates, quarantinedRows, faults, quarantined,
   *     notes
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    counts.refused.ifPresent(why -> tree.put("refused", words.say(why)));
    tree.put("rows", Tree.of(counts.rows));
    tree.put("accepted", Tree.of(counts.accepted));
    tree.put("duplicates", Tree.of(counts.duplicates));
    tree.put("quarantinedRows", Tree.of(counts.quarantinedRows));
    tree.put("faults", Tree.of(counts.faults));
    tree.put("quarantined", Tree.list(counts.quarantined, q -> q.toPlain(words)));
    tree.put("notes", Tree.list(notes(), words::say));
    return tree;
  }
}
