package org.govsm.procurement.measurement.file;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.TidyRow;
import org.govsm.procurement.measurement.file.Headings.Place;
import org.jspecify.annotations.Nullable;

/** Reader of the cells of one row after the other, which notes what is wrong with each. */
public final class CellReader {

  /** A point before more than three digits groups none: it can be read in one way only. */
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}\\.\\d{4,15}");

  private final Headings headings;
  private final Place[] used;
  private final boolean wholeRows;

  /** By column, the clean text of a cell as far as it was asked for. */
  private final @Nullable String[] texts;

  private final List<Place> broken = new ArrayList<>(0);
  private List<String> cells = List.of();
  private @Nullable CellFaults notes;

  /** Reads cells; a figure that is wrong breaks the whole row only where {@code wholeRows}. */
  public CellReader(Headings headings, boolean wholeRows) {
    this.wholeRows = wholeRows;
    this.headings = headings;
    used = headings.used().toArray(Place[]::new);
    texts = new String[headings.size()];
  }

  /** Begins a row with as many cells as there are headings. */
  public void start(List<String> row, CellFaults faults) {
    cells = row;
    notes = faults;
    TidyRow known = row instanceof TidyRow plain ? plain : null;
    for (Place place : used) {
      int index = place.index();
      String cell = row.get(index);
      boolean plain = known == null ? CellText.isTidy(cell) : known.isTidy(index);
      texts[index] = plain ? cell : null;
    }
    if (!broken.isEmpty()) {
      broken.clear();
    }
  }

  private CellFaults faults() {
    return requireNonNull(notes, "notes");
  }

  /** Notes each cell in use that holds what nobody sees; former versions took marks out. */
  public void refuseHiddenCharacters(boolean marks) {
    for (Place place : used) {
      if (texts[place.index()] == null) {
        if (CellText.hasControl(text(place))) {
          wrong(place, Message.of("import.control"));
        } else if (marks && CellText.isTurned(cells.get(place.index()))) {
          wrong(place, Message.of("import.turned"));
        }
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
    Place place = headings.at(role);
    return place == null ? "" : text(place);
  }

  /** The id of an account or post, which is text however it looks; nothing where it is none. */
  public @Nullable String id(Place place) {
    String id = text(place);
    if (id.isEmpty()) {
      wrong(place, Message.of("import.id-missing"));
    } else if (CellForms.isDamagedId(id)) {
      wrong(place, Message.of("import.id-damaged"));
    } else if (faults().isDamaged(id)) {
      wrong(place, Message.of("import.id-zeros"));
    } else if (place.column().form().filter(form -> !form.matcher(id).matches()).isPresent()) {
      wrong(place, Message.of("import.id-form"));
    } else if (HiddenCharacters.mixesAlikeScripts(id)) {
      wrong(place, Message.of("import.id-scripts"));
    } else {
      return id;
    }
    return null;
  }

  /** A date, as the instant that it names or with which its day begins; nothing if it is none. */
  public @Nullable Instant instant(Place place, ZoneId zone) {
    DatePattern.Found found = date(place);
    return found == null ? null : instant(place, found, zone);
  }

  private @Nullable Instant instant(Place place, DatePattern.Found found, ZoneId zone) {
    LocalDateTime time = found.time();
    if (found.offset().isPresent()) {
      return time.toInstant(found.offset().get());
    } else if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return time.toLocalDate().atStartOfDay(zone).toInstant();
    }
    ZonedDateTime there = time.atZone(zone);
    if (!there.toLocalDateTime().equals(time)) {
      wrong(place, Message.of("import.no-such-hour").with("zone", zone.getId()));
      return null;
    }
    return there.toInstant();
  }

  /** A day; named by the instant at which it ends, the day before. */
  public @Nullable LocalDate day(Place place, ZoneId zone) {
    if (!place.column().ends()) {
      DatePattern.Found found = date(place);
      return found == null ? null : found.time().toLocalDate();
    }
    Instant instant = instant(place, zone);
    if (instant == null) {
      return null;
    }
    LocalDateTime end = LocalDateTime.ofInstant(instant, zone);
    if (!end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      wrong(place, Message.of("import.day-end").with("zone", zone.getId()));
      return null;
    }
    return end.toLocalDate().minusDays(1);
  }

  private DatePattern.@Nullable Found date(Place place) {
    String text = text(place);
    if (text.isEmpty()) {
      wrong(place, Message.of("import.date-missing"));
      return null;
    }
    try {
      DatePattern.Found found = headings.date(text);
      if (found == null && !wholeRows) {
        found = DatePattern.plain(text).orElse(null);
      }
      if (found == null) {
        wrong(place, Message.of("import.date"));
        return null;
      }
      if (found.swappable()) {
        faults().saw(text, found.time().toLocalDate());
      }
      if (CellForms.isYearFirst(text)) {
        faults().sawPlain(text, found.time().toLocalDate());
      }
      return found;
    } catch (DayBeforeMonthException e) {
      faults()
          .refuse(
              place,
              text,
              Message.of("import.day-first")
                  .with("line", faults().line())
                  .with("column", place.heading())
                  .with("date", CellText.shown(text)));
    } catch (WrongWeekdayException e) {
      wrong(place, Message.of("import.weekday"));
    } catch (DateTimeException e) {
      wrong(place, Message.of("import.no-such-date"));
    }
    return null;
  }

  /** A number that may have decimals, where a separator of thousands could be one of decimals. */
  public @Nullable BigDecimal fineNumber(Place place, String text) {
    if (headings.notation().numbers().isEither(text)) {
      wrong(place, Message.of("import.number-either"));
      return null;
    }
    return number(place, text);
  }

  /** A number; nothing where it is none, which is noted. */
  public @Nullable BigDecimal number(Place place, String text) {
    NumberForm form = headings.notation().numbers();
    BigDecimal plain = NumberForm.whole(text);
    if (plain != null) {
      return plain;
    } else if (!wholeRows && PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    return form.read(text, reason -> wrong(place, reason)).orElse(null);
  }

  /** Notes what is wrong with a cell. */
  public void wrong(Place place, Message reason) {
    String cell = cells.get(place.index());
    if (wholeRows || place.column().role() != LayoutColumn.Role.METRIC) {
      faults().cell(place, cell, reason);
    } else {
      faults().figure(place, cell, reason);
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
