package org.govsm.procurement.measurement.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.Headings.Place;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and notes what is wrong with each. */
public final class CellReader {

  private static final Pattern DAMAGED_ID =
      Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+|\\d+[.,]0+");

  /** A point before more than three digits groups none: it can be read in one way only. */
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}\\.\\d{4,15}");

  private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-");

  private final Headings headings;
  private final List<String> cells;
  private final @Nullable String[] texts;
  private final CellFaults faults;
  private final boolean wholeRows;
  private final List<Place> broken = new ArrayList<>(0);

  /** Reads cells; a figure that is wrong breaks the whole row only where {@code wholeRows}. */
  public CellReader(Headings headings, List<String> cells, CellFaults faults, boolean wholeRows) {
    this.wholeRows = wholeRows;
    this.headings = headings;
    this.cells = cells;
    this.texts = new String[cells.size()];
    this.faults = faults;
  }

  /** Notes each cell in use that holds what nobody sees; former versions took marks out. */
  public void refuseHiddenCharacters(boolean marks) {
    for (Place place : headings.used()) {
      String cell = cells.get(place.index());
      if (CellText.isTidy(cell)) {
        texts[place.index()] = cell;
      } else if (CellText.hasControl(text(place))) {
        wrong(place, Message.of("import.control"));
      } else if (marks && CellText.isTurned(cell)) {
        wrong(place, Message.of("import.turned"));
      }
    }
  }

  /** The clean text of a cell. */
  public String text(Place place) {
    String text = texts[place.index()];
    if (text == null) {
      text = CellText.clean(cells.get(place.index()));
      texts[place.index()] = text;
    }
    return text;
  }

  /** The clean text of a cell; empty where there is no such column. */
  public String text(LayoutColumn.Role role) {
    return headings.place(role).map(this::text).orElse("");
  }

  /** The id of an account or post, which is text however it looks. */
  public Optional<String> id(Place place) {
    String id = text(place);
    if (id.isEmpty()) {
      wrong(place, Message.of("import.id-missing"));
    } else if (isDigit(id.charAt(0)) && DAMAGED_ID.matcher(id).matches()) {
      wrong(place, Message.of("import.id-damaged"));
    } else if (faults.isDamaged(id)) {
      wrong(place, Message.of("import.id-zeros"));
    } else if (place.column().form().filter(form -> !form.matcher(id).matches()).isPresent()) {
      wrong(place, Message.of("import.id-form"));
    } else {
      return Optional.of(id);
    }
    return Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A date, as the instant that it names or with which its day begins. */
  public Optional<Instant> instant(Place place, ZoneId zone) {
    return date(place).flatMap(found -> instant(place, found, zone));
  }

  private Optional<Instant> instant(Place place, DatePattern.Found found, ZoneId zone) {
    LocalDateTime time = found.time();
    if (found.offset().isPresent()) {
      return found.offset().map(time::toInstant);
    } else if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return Optional.of(time.toLocalDate().atStartOfDay(zone).toInstant());
    } else if (!time.atZone(zone).toLocalDateTime().equals(time)) {
      wrong(place, Message.of("import.no-such-hour").with("zone", zone.getId()));
      return Optional.empty();
    }
    return Optional.of(time.atZone(zone).toInstant());
  }

  /** A day; named by the instant at which it ends, the day before. */
  public Optional<LocalDate> day(Place place, ZoneId zone) {
    if (!place.column().ends()) {
      return date(place).map(found -> found.time().toLocalDate());
    }
    Optional<LocalDateTime> end =
        instant(place, zone).map(instant -> LocalDateTime.ofInstant(instant, zone));
    if (end.filter(time -> !time.toLocalTime().equals(LocalTime.MIDNIGHT)).isPresent()) {
      wrong(place, Message.of("import.day-end").with("zone", zone.getId()));
      return Optional.empty();
    }
    return end.map(time -> time.toLocalDate().minusDays(1));
  }

  private Optional<DatePattern.Found> date(Place place) {
    String text = text(place);
    if (text.isEmpty()) {
      wrong(place, Message.of("import.date-missing"));
      return Optional.empty();
    }
    try {
      Optional<DatePattern.Found> found = headings.date(text);
      if (found.isEmpty() && !wholeRows) {
        found = DatePattern.plain(text);
      }
      if (found.isEmpty()) {
        wrong(place, Message.of("import.date"));
      }
      found
          .filter(DatePattern.Found::swappable)
          .ifPresent(f -> faults.saw(text, f.time().toLocalDate()));
      found
          .filter(f -> YEAR_FIRST.matcher(text).lookingAt())
          .ifPresent(f -> faults.sawPlain(text, f.time().toLocalDate()));
      return found;
    } catch (DayBeforeMonthException e) {
      faults.refuse(
          place,
          text,
          Message.of("import.day-first")
              .with("line", faults.line())
              .with("column", place.heading())
              .with("date", CellText.shown(text)));
    } catch (WrongWeekdayException e) {
      wrong(place, Message.of("import.weekday"));
    } catch (DateTimeException e) {
      wrong(place, Message.of("import.no-such-date"));
    }
    return Optional.empty();
  }

  /** A number that may have decimals, where a separator of thousands could be one of decimals. */
  public Optional<BigDecimal> fineNumber(Place place, String text) {
    if (headings.notation().numbers().isEither(text)) {
      wrong(place, Message.of("import.number-either"));
      return Optional.empty();
    }
    return number(place, text);
  }

  public Optional<BigDecimal> number(Place place, String text) {
    if (!wholeRows && PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    return headings.notation().numbers().read(text, reason -> wrong(place, reason));
  }

  public void wrong(Place place, Message reason) {
    String cell = cells.get(place.index());
    if (wholeRows || place.column().role() != LayoutColumn.Role.METRIC) {
      faults.cell(place, cell, reason);
    } else {
      faults.figure(place, cell, reason);
      broken.add(place);
    }
  }

  /** Whether a figure of the row is set aside, for its own cell. */
  public boolean isBroken(Place place) {
    return !broken.isEmpty() && broken.contains(place);
  }

  /** The clean text of a cell; where it is blank, that of its second column. */
  public String text(Place place, List<Headings.Twins> twins) {
    String text = text(place);
    for (Headings.Twins two : twins) {
      if (text.isEmpty() && two.first().index() == place.index()) {
        text = CellText.clean(cells.get(two.second()));
      }
    }
    return text;
  }

  /** Whether two columns of one metric say two things of this row; a blank says nothing. */
  public boolean differ(Headings.Twins twins) {
    String other = CellText.clean(cells.get(twins.second()));
    String first = text(twins.first());
    return !other.isEmpty() && !first.isEmpty() && !first.equals(other);
  }
}
