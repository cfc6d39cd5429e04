package org.govsm.procurement.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.procurement.response.ResponseCase;
import org.govsm.procurement.response.ResponseCase.Holding;
import org.govsm.procurement.response.ResponseCases;
import org.jspecify.annotations.Nullable;

/**
 * File of cases in the layout {@code govsm.cases.csv}: {@code case}, {@code received}, {@code
 * answered}, {@code held-from} and {@code held-until}. It holds ids and times alone: another column
 * is refused, so that nobody's name and no message comes in.
 */
public final class CaseFile {

  /** The name of the layout. */
  public static final String LAYOUT = "govsm.cases.csv";

  private static final String CASE = "case";
  private static final String RECEIVED = "received";
  private static final String ANSWERED = "answered";
  private static final String FROM = "held-from";
  private static final String UNTIL = "held-until";
  private static final List<String> NEEDED = List.of(CASE, RECEIVED, ANSWERED);
  private static final List<String> COLUMNS = List.of(CASE, RECEIVED, ANSWERED, FROM, UNTIL);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");

  /** So many faults are told at once; a file with more is of another kind. */
  private static final int MOST_FAULTS = 100;

  private final List<InputFault> faults = new ArrayList<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, ResponseCase> cases = new LinkedHashMap<>();
  private boolean headed;

  private CaseFile() {}

  /**
   * Whether a file is one, by its heading.
   *
   * @param start its first bytes, some thousand where it has as many
   */
  public static boolean isOne(byte[] start) {
    List<String> heading = new ArrayList<>();
    try {
      CsvRows.read(
          new ByteArrayInputStream(start),
          (line, cells) -> {
            cells.forEach(cell -> heading.add(cell.strip()));
            return false;
          });
    } catch (BrokenTableException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heading.containsAll(NEEDED);
  }

  /**
   * Reads a file. Ids are the same whatever their capitals. A case that the buyer held several
   * times has a row for each time.
   *
   * @param bytes CSV in UTF-8, its moments with their offset, such as 2026-10-01T09:30:00+05:30
   * @return the cases, or every fault with its line
   * @throws BrokenTableException if it is no table
   */
  public static Checked<ResponseCases> read(byte[] bytes) {
    CaseFile file = new CaseFile();
    try {
      CsvRows.read(new ByteArrayInputStream(bytes), file::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!file.headed) {
      file.fault(1, "cases.empty", Message.of("cases.empty").with("columns", NEEDED));
    }
    return file.faults.isEmpty()
        ? new Checked.Accepted<>(
            new ResponseCases(CanonicalForm.digest(bytes), List.copyOf(file.cases.values())))
        : new Checked.Rejected<>(file.faults);
  }

  private void fault(long line, String part, Message text) {
    faults.add(new InputFault("/" + line + "/" + part, text.key(), text.with("line", line)));
  }

  private boolean row(long line, List<String> cells) {
    if (headed) {
      cells(line, cells);
      return faults.size() < MOST_FAULTS;
    }
    headed = true;
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).strip();
      if (!COLUMNS.contains(name)) {
        fault(line, "", Message.of("cases.column").with("column", name).with("columns", COLUMNS));
      } else if (columns.put(name, i) != null) {
        fault(line, name, Message.of("cases.column-twice").with("column", name));
      }
    }
    List<String> missing = NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
    if (faults.isEmpty() && !missing.isEmpty()) { // a wrong name says all names
      fault(line, missing.get(0), Message.of("cases.column-missing").with("columns", missing));
    }
    return faults.isEmpty();
  }

  private void cells(long line, List<String> cells) {
    String id = text(cells, CASE);
    if (!ID.matcher(id).matches() || PersonalIds.areIn(id)) {
      fault(line, CASE, Message.of("cases.id"));
      return;
    } else if (cells.size() > columns.size()) {
      fault(line, CASE, Message.of("cases.wide").with("columns", columns.size()));
      return;
    }
    List<String> wrong = new ArrayList<>();
    Instant received = moment(cells, RECEIVED, wrong);
    Instant answered = moment(cells, ANSWERED, wrong);
    Instant from = moment(cells, FROM, wrong);
    Instant until = moment(cells, UNTIL, wrong);
    if (!wrong.isEmpty()) {
      fault(line, wrong.get(0), Message.of("cases.moment").with("columns", wrong));
      return;
    } else if (received == null) {
      fault(line, RECEIVED, Message.of("cases.received"));
      return;
    }
    int before = faults.size();
    order(line, received, answered, from, until);
    if (faults.size() == before) {
      add(new Row(line, id, received, Optional.ofNullable(answered)), from, until);
    }
  }

  private record Row(long line, String id, Instant received, Optional<Instant> answered) {}

  private void order(
      long line,
      Instant received,
      @Nullable Instant answered,
      @Nullable Instant from,
      @Nullable Instant until) {
    if (answered != null && answered.isBefore(received)) {
      fault(line, ANSWERED, Message.of("cases.answered-before"));
    }
    if (from == null && until != null) {
      fault(line, FROM, Message.of("cases.held-from"));
    } else if (from != null) {
      boolean ends = until == null || from.isBefore(until);
      boolean open = until != null || answered == null;
      boolean within = answered == null || until == null || !answered.isBefore(until);
      if (from.isBefore(received) || !ends || !open || !within) {
        fault(line, UNTIL, Message.of("cases.held-order"));
      }
    }
  }

  private void add(Row row, @Nullable Instant from, @Nullable Instant until) {
    String key = row.id().toLowerCase(Locale.ROOT);
    ResponseCase known = cases.get(key);
    if (known != null
        && !(known.received().equals(row.received()) && known.answered().equals(row.answered()))) {
      fault(row.line(), CASE, Message.of("cases.other").with("first", known.line()));
      return;
    } else if (known != null && (from == null || known.held().isEmpty())) {
      fault(row.line(), CASE, Message.of("cases.twice").with("first", known.line()));
      return;
    }
    List<Holding> held = new ArrayList<>(known == null ? List.of() : known.held());
    if (from != null) {
      Holding next = new Holding(from, Optional.ofNullable(until));
      if (held.stream().anyMatch(one -> overlaps(one, next))) {
        fault(row.line(), FROM, Message.of("cases.held-twice"));
        return;
      }
      held.add(next);
    }
    long line = known == null ? row.line() : known.line();
    cases.put(key, new ResponseCase(row.id(), line, row.received(), row.answered(), held));
  }

  private static boolean overlaps(Holding one, Holding other) {
    return one.from().isBefore(other.until().orElse(Instant.MAX))
        && other.from().isBefore(one.until().orElse(Instant.MAX));
  }

  private String text(List<String> cells, String column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  private @Nullable Instant moment(List<String> cells, String column, List<String> wrong) {
    String text = text(cells, column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      wrong.add(column);
      return null;
    }
  }
}
