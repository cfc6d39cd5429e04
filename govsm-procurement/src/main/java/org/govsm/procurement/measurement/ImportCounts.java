package org.govsm.procurement.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;

/** The counts of an import while it runs. */
final class ImportCounts {

  /** Fewer rows show nothing about how the file writes its numbers. */
  private static final int FEW = 2;

  private static final int CAUSES = 1_000;

  /** Reasons that are in how a file writes its numbers, not in what they are. */
  private static final Set<String> WRITTEN =
      Set.of(
          "import.number", "import.number-either", "import.number-scientific", "reading.fraction");

  long rows;
  long accepted;
  long duplicates;
  long quarantinedRows;
  long faults;
  long totals;
  long silent;

  /** Readings that the sink could not keep. */
  long unkept;

  Optional<Message> refused = Optional.empty();
  final List<Quarantined> quarantined = new ArrayList<>();
  final List<Message> notes = new ArrayList<>();
  SetAside.Draft setAside = new SetAside.Draft();
  Optional<SetAside.Span> read = Optional.empty();

  private final Map<String, Cause> causes = new HashMap<>();

  /** Whether the list is in the order of lines; kept digests are of the order of their edition. */
  private final boolean inOrder;

  ImportCounts(boolean inOrder) {
    this.inOrder = inOrder;
  }

  /** Why rows were set aside, or figures of them. */
  private static final class Cause {

    private Quarantined first;
    private long rows;

    private Cause(Quarantined first) {
      this.first = first;
    }

    /** Rows that waited for the whole file come after those below them. */
    private void add(Quarantined one, long lines) {
      rows += lines;
      first = one.line() < first.line() ? one : first;
    }
  }

  /** The reason for which every row failed, if there is one. */
  Optional<Message> commonReason() {
    long read = rows - totals - silent;
    return read < 1
        ? Optional.empty()
        : causes.values().stream()
            .filter(cause -> cause.rows == read)
            .filter(
                cause ->
                    quarantinedRows == read || read >= FEW && WRITTEN.contains(cause.first.code()))
            .map(cause -> cause.first)
            .min(Comparator.comparingLong(Quarantined::line).thenComparing(Quarantined::toString))
            .map(first -> reason(first, read));
  }

  /** That nothing of the file was taken, though it has rows. */
  Optional<Message> nothingRead() {
    return accepted + duplicates > unkept || quarantinedRows + unkept == 0
        ? Optional.empty()
        : Optional.of(
            Message.of("import.none-read")
                .with("rows", rows - totals - silent)
                .with("faults", faults + unkept));
  }

  private static Message reason(Quarantined first, long rows) {
    return Message.of("import.all-rows")
        .with("rows", rows)
        .with("where", first.place().isEmpty() ? "" : ", " + first.place())
        .with("line", first.line())
        .with("reason", first.reason());
  }

  private void count(Quarantined one, long lines) {
    if (causes.size() < CAUSES || causes.containsKey(one.column() + one.code())) {
      causes.computeIfAbsent(one.column() + one.code(), k -> new Cause(one)).add(one, lines);
    }
  }

  void quarantine(RowFaults row, boolean wholeRow) {
    List<Quarantined> wrong = row.all();
    if (wholeRow) {
      quarantinedRows += row.lines();
      rows += row.lines() - 1;
      setAside.row(row);
    } else {
      row.figures().forEach(metric -> setAside.figure(metric, row));
    }
    wrong.forEach(one -> count(one, row.lines()));
    faults += wrong.size();
    wrong.forEach(this::list);
  }

  /** Keeps the first of them in the order of the file. */
  private void list(Quarantined one) {
    int at = quarantined.size();
    while (inOrder && at > 0 && quarantined.get(at - 1).line() > one.line()) {
      at--;
    }
    if (at < ImportReport.LISTED) {
      quarantined.add(at, one);
    }
    if (quarantined.size() > ImportReport.LISTED) {
      quarantined.remove(ImportReport.LISTED);
    }
  }

  void read(RowFaults row) {
    if (read.isPresent() && row.isWithin(read.get())) {
      return;
    }
    Optional<SetAside.Span> span = row.span();
    read = span.isPresent() && read.isPresent() ? span.map(read.get()::with) : read.or(() -> span);
  }

  ImportCounts copy() {
    ImportCounts copy = new ImportCounts(inOrder);
    copy.rows = rows;
    copy.accepted = accepted;
    copy.duplicates = duplicates;
    copy.quarantinedRows = quarantinedRows;
    copy.faults = faults;
    copy.totals = totals;
    copy.silent = silent;
    copy.unkept = unkept;
    copy.refused = refused;
    copy.setAside = setAside;
    copy.read = read;
    copy.quarantined.addAll(quarantined);
    copy.notes.addAll(notes);
    return copy;
  }
}
