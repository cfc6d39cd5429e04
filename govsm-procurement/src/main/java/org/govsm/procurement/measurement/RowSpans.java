package org.govsm.procurement.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellReader;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.Headings.Place;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;
import org.jspecify.annotations.Nullable;

/** Spans that the figures of rows are of: days that they name, those of the file, or a life. */
final class RowSpans {

  /** A day that comes back is in doubt; more years than this need not be looked at. */
  private static final int YEARS = 9;

  /** From when to when the figures of a row are; the life of a post, or days. */
  record Span(Instant from, Instant to, boolean life) {}

  private final Layout layout;
  private final ImportContext context;
  private final Headings headings;
  private final ZoneId zone;
  private final @Nullable Span window;
  private final boolean yearless;
  private @Nullable LocalDate lastDay;
  private @Nullable Span lastSpan;

  RowSpans(Layout layout, ImportContext context, Headings headings, ZoneId zone) {
    this.layout = layout;
    this.context = context;
    this.headings = headings;
    this.zone = zone;
    window = context.window().map(days -> days(days.from(), days.until())).orElse(null);
    yearless = layout.form().hasYearlessDates();
  }

  /** The span of a row; what is wrong with it is noted. */
  Span of(CellReader row, @Nullable Instant published, RowFaults faults) {
    Instant learnt = context.retrievedAt();
    Span life = new Span(published == null ? learnt : published, learnt, true);
    Place day = headings.at(Role.DAY);
    if (day != null) {
      boolean named = layout.mark(row.text(day)) == null;
      LocalDate written = named ? row.day(day, zone) : null;
      LocalDate date = written == null ? null : withYear(row, day, written);
      Span span = life;
      if (date != null) {
        faults.saw(date);
        span = day(date);
      }
      if (span.to().isAfter(learnt)) {
        row.wrong(day, Message.of("import.window-open"));
      } else if (!span.life() && isOutside(span)) {
        row.wrong(day, Message.of("import.day-outside"));
      }
      return span;
    }
    Span span = window == null ? life : window;
    boolean late = published != null && span.to().isBefore(published);
    if (!span.life() && !context.isFirstEdition() && late) {
      headings
          .place(Role.PUBLISHED)
          .ifPresent(place -> row.wrong(place, Message.of("import.published-after")));
    }
    return span;
  }

  /** The span of a day; rows that follow each other are often of one. */
  private Span day(LocalDate date) {
    Span span = lastSpan;
    if (span == null || !date.equals(lastDay)) {
      span = days(date, date.plusDays(1));
      lastDay = date;
      lastSpan = span;
    }
    return span;
  }

  /** Of a day without a year, the one among the days for which the export was asked. */
  private @Nullable LocalDate withYear(CellReader row, Place place, LocalDate day) {
    if (!yearless) {
      return day;
    }
    MonthDay yearly = MonthDay.from(day);
    List<LocalDate> days =
        context.window().stream()
            .flatMap(
                w ->
                    IntStream.rangeClosed(w.from().getYear(), w.until().getYear())
                        .limit(YEARS)
                        .filter(yearly::isValidYear)
                        .mapToObj(yearly::atYear)
                        .filter(d -> !d.isBefore(w.from()) && d.isBefore(w.until())))
            .toList();
    if (days.size() != 1) {
      row.wrong(place, Message.of(days.isEmpty() ? "import.day-outside" : "import.year"));
      return null;
    }
    return days.get(0);
  }

  private boolean isOutside(Span day) {
    return !context.isFirstEdition()
        && window != null
        && (day.from().isBefore(window.from()) || day.to().isAfter(window.to()));
  }

  private Span days(LocalDate from, LocalDate until) {
    return new Span(
        from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant(), false);
  }
}
