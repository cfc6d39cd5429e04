package org.govsm.procurement.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Statements about a file, held against its rows: they fill what rows leave blank, and a row that
 * says something else is asked about. Neither is taken over the other.
 */
final class FileStatements {

  private static final SubjectNames NAMES = SubjectNames.shipped();

  private final ImportContext context;
  private final Fill source = new Fill();
  private final Fill zone = new Fill();
  private final @Nullable String saidSource;
  private final @Nullable ZoneId saidZone;
  private final @Nullable String saidAccount;
  private final ImportContext.@Nullable Window saidDays;

  /** The last account that is not another than was said, and its platform. */
  private @Nullable String fitting;

  private @Nullable String fittingOn;

  FileStatements(ImportContext context) {
    this.context = context;
    saidSource = context.source().orElse(null);
    saidZone = context.zone().orElse(null);
    saidAccount = context.account().orElse(null);
    saidDays = context.window().orElse(null);
  }

  /** The source of a row; one that is blank has that of the file. */
  void source(@Nullable String row, long line) {
    fill(source, "import.said-source", saidSource, row, line);
  }

  /** The zone of a row; one that is blank has that of the file. */
  void zone(@Nullable ZoneId row, long line) {
    ZoneId said = saidZone;
    boolean same = row != null && said != null && said.getRules().equals(row.getRules());
    if (!same) {
      String id = row == null ? null : row.getId();
      fill(zone, "import.said-zone", said == null ? null : said.getId(), id, line);
    }
  }

  /** Takes over what later rows say. */
  void take(FileStatements later) {
    source.take(later.source);
    zone.take(later.zone);
  }

  /** Forgets what rows said. */
  void forget() {
    source.forget();
    zone.forget();
  }

  /** What was said to fill rows, and fills none of those that say something else. */
  Optional<Message> unused() {
    return context.areStatementsHeld() ? source.against().or(zone::against) : Optional.empty();
  }

  private static void fill(
      Fill fill, String what, @Nullable String said, @Nullable String row, long line) {
    fill.used |= row == null;
    if (fill.first.isEmpty() && said != null && row != null && !said.equals(row)) {
      fill.first = Optional.of(message(what, said, row, line));
    }
  }

  /** The account of a row; the rows of a file say the same one again and again. */
  void account(String platform, String row, RowFaults faults) {
    if (saidAccount == null || row.equals(fitting) && platform.equals(fittingOn)) {
      return;
    }
    if (areOther(platform, saidAccount, row)) {
      refuse("import.said-account", saidAccount, row, faults);
    } else {
      fitting = row;
      fittingOn = platform;
    }
  }

  /** An id and a handle may be of one account. */
  private static boolean areOther(String platform, String said, String row) {
    List<String> both = List.of(NAMES.account(platform, said), NAMES.account(platform, row));
    return !both.get(0).equals(both.get(1)) && NAMES.doubtful(platform, both).isEmpty();
  }

  /** The days of a row. */
  void days(Instant from, Instant to, ZoneId zone, RowFaults faults) {
    ImportContext.Window said = saidDays;
    if (said != null && !isWithin(said, from, to, zone)) {
      refuse("import.said-days", said.said(), days(from, to, zone), faults);
    }
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

    void take(Fill later) {
      used |= later.used;
      first = first.or(() -> later.first);
    }

    void forget() {
      used = false;
      first = Optional.empty();
    }

    Optional<Message> against() {
      return used ? Optional.empty() : first;
    }
  }
}
