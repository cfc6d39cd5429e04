package org.govsm.procurement.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;

/**
 * Statements about a file, held against its rows: they fill what rows leave blank, and a row that
 * says something else is asked about. Neither is taken over the other.
 */
final class FileStatements {

  private static final SubjectNames NAMES = SubjectNames.shipped();

  private final ImportContext context;
  private final Fill source = new Fill();
  private final Fill zone = new Fill();

  FileStatements(ImportContext context) {
    this.context = context;
  }

  /** The source of a row; one that is blank has that of the file. */
  void source(Optional<String> row, long line) {
    fill(source, "import.said-source", context.source(), row, line);
  }

  /** The zone of a row; one that is blank has that of the file. */
  void zone(Optional<ZoneId> row, long line) {
    Optional<ZoneId> said = context.zone();
    if (row.isEmpty() || !said.map(ZoneId::getRules).equals(row.map(ZoneId::getRules))) {
      fill(zone, "import.said-zone", said.map(ZoneId::getId), row.map(ZoneId::getId), line);
    }
  }

  /** What was said to fill rows, and fills none of those that say something else. */
  Optional<Message> unused() {
    return context.areStatementsHeld() ? source.against().or(zone::against) : Optional.empty();
  }

  private void fill(
      Fill fill, String what, Optional<String> said, Optional<String> row, long line) {
    fill.used |= row.isEmpty();
    if (fill.first.isEmpty() && said.isPresent() && row.isPresent() && !said.equals(row)) {
      fill.first = Optional.of(message(what, said.get(), row.get(), line));
    }
  }

  void account(String platform, String row, RowFaults faults) {
    context
        .account()
        .filter(said -> areOther(platform, said, row))
        .ifPresent(said -> refuse("import.said-account", said, row, faults));
  }

  /** An id and a handle may be of one account. */
  private static boolean areOther(String platform, String said, String row) {
    List<String> both = List.of(NAMES.account(platform, said), NAMES.account(platform, row));
    return !both.get(0).equals(both.get(1)) && NAMES.doubtful(platform, both).isEmpty();
  }

  void days(Instant from, Instant to, ZoneId zone, RowFaults faults) {
    context
        .window()
        .filter(said -> !isWithin(said, from, to, zone))
        .ifPresent(said -> refuse("import.said-days", said.said(), days(from, to, zone), faults));
  }

  private static boolean isWithin(
      ImportContext.Window said, Instant from, Instant to, ZoneId zone) {
    return !from.isBefore(start(said.from(), zone)) && !to.isAfter(start(said.until(), zone));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static String days(Instant from, Instant to, ZoneId zone) {
    Instant last = to.isAfter(from) ? to.minusNanos(1) : to;
    return LocalDate.ofInstant(from, zone) + "/" + LocalDate.ofInstant(last, zone);
  }

  private void refuse(String what, String said, String row, RowFaults faults) {
    if (context.areStatementsHeld()) {
      faults.refuse(message(what, said, row, faults.line()));
    }
  }

  private static Message message(String what, String said, String row, long line) {
    return Message.of(what).with("line", line).with("row", row).with("said", said);
  }

  /** Whether any row was blank, and the first that was not and says something else. */
  private static final class Fill {

    private boolean used;
    private Optional<Message> first = Optional.empty();

    Optional<Message> against() {
      return used ? Optional.empty() : first;
    }
  }
}
