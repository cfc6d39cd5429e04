package org.govsm.procurement.measurement.file;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form of dates, such as {@code EEE, MMM d, yyyy}. The names of months come from the layout, so
 * that no locale data of the JDK is asked.
 */
public final class DatePattern {

  /**
   * The names of the months and of the days of the week, January and Monday being 1. Without days
   * of the week any word will do for one.
   */
  public record Names(Map<String, Integer> months, Map<String, Integer> weekdays) {

    public Names {
      months = Map.copyOf(months);
      weekdays = Map.copyOf(weekdays);
    }
  }

  /**
   * A date that has the form.
   *
   * @param swappable whether its form lets day and month change places
   */
  record Found(LocalDateTime time, Optional<ZoneOffset> offset, boolean swappable) {}

  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int LEAP = 4;

  private static final Pattern TOKEN =
      Pattern.compile("yyyy|MMM|MM|M|dd|d|EEE|HH|H|mm|ss|S|Z|'[^']*'|\\s+|[^A-Za-z']");

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("yyyy", "(?<year>\\d{4})"),
          Map.entry("MMM", "(?<name>[\\p{L}\\p{M}]+)\\.?"),
          Map.entry("MM", "(?<month>\\d{2})"),
          Map.entry("M", "(?<month>\\d{1,2})"),
          Map.entry("dd", "(?<day>\\d{2})"),
          Map.entry("d", "(?<day>\\d{1,2})"),
          Map.entry("EEE", "(?<weekday>[\\p{L}\\p{M}]+)\\.?"),
          Map.entry("HH", "(?<hour>\\d{2})"),
          Map.entry("H", "(?<hour>\\d{1,2})"),
          Map.entry("mm", "(?<minute>\\d{2})"),
          Map.entry("ss", "(?<second>\\d{2})"),
          Map.entry("S", "(?:\\.\\d{1,9})?"),
          Map.entry("Z", "(?<offset>Z|[+-]\\d{2}:?\\d{2})"));

  private static final List<DatePattern> PLAIN =
      Stream.of("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss")
          .map(plain -> of(plain, new Names(Map.of(), Map.of())).orElseThrow())
          .toList();

  private final Pattern form;
  private final List<String> parts;
  private final Names names;
  private final boolean named;

  private DatePattern(Pattern form, List<String> parts, Names names) {
    this.form = form;
    this.parts = parts;
    this.names = names;
    this.named = form.pattern().contains("?<name>");
  }

  /** Compiles a pattern; nothing where it is none, or has no day and month. */
  public static Optional<DatePattern> of(String pattern, Names names) {
    StringBuilder form = new StringBuilder();
    List<String> parts = new ArrayList<>();
    Matcher token = TOKEN.matcher(pattern);
    int at = 0;
    while (token.find() && token.start() == at) {
      String word = token.group();
      if (FORMS.containsKey(word)) {
        form.append(FORMS.get(word));
        parts.add(word.substring(0, 1));
      } else if (word.isBlank()) {
        form.append("\\s+");
      } else {
        form.append(Pattern.quote(word.length() > 1 ? word.substring(1, word.length() - 1) : word));
      }
      at = token.end();
    }
    boolean whole =
        at == pattern.length()
            && parts.containsAll(List.of("M", "d"))
            && parts.stream().distinct().count() == parts.size();
    return whole
        ? Optional.of(new DatePattern(Pattern.compile(form.toString()), parts, names))
        : Optional.empty();
  }

  /**
   * Reads a text.
   *
   * @throws DateTimeException if it has the form, but there is no such day or hour; a {@link
   *     DayBeforeMonthException} or {@link WrongWeekdayException} where that is what is wrong
   */
  Optional<Found> read(String text) {
    return read(text, false);
  }

  /** Reads a date whose year comes first, which has one meaning in every file. */
  static Optional<Found> plain(String text) {
    return PLAIN.stream().flatMap(form -> form.read(text).stream()).findFirst();
  }

  /** Reads a text, with day and month in each other's place where the form lets them. */
  Optional<Found> read(String text, boolean swapped) {
    Matcher date = form.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    boolean swap = swapped && isSwappable();
    Optional<Integer> month = swap ? Optional.of(part(date, "day")) : month(date);
    if (month.isEmpty() || hasUnknownWeekday(date)) {
      return Optional.empty();
    }
    int day = part(date, swap ? "month" : "day");
    if (isDayFirst(month.get(), day)) {
      throw new DayBeforeMonthException(text);
    }
    LocalDateTime time =
        LocalDateTime.of(
            isYearless() ? LEAP : part(date, "year"),
            month.get(),
            day,
            number(date, "H", "hour"),
            number(date, "m", "minute"),
            number(date, "s", "second"));
    if (hasWeekdays() && time.getDayOfWeek().getValue() != weekday(date).orElseThrow()) {
      throw new WrongWeekdayException(text);
    }
    return Optional.of(new Found(time, offset(date), isSwappable()));
  }

  /** Whether its dates have no year; what is read then is of a leap year before all others. */
  public boolean isYearless() {
    return !parts.contains("y");
  }

  private static int part(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }

  /** Whether the month comes first and the year does not, so that nothing but custom says so. */
  private boolean isSwappable() {
    return !named
        && parts.indexOf("M") < parts.indexOf("d")
        && (isYearless() || parts.indexOf("y") > parts.indexOf("M"));
  }

  private Optional<Integer> month(Matcher date) {
    return named
        ? Optional.ofNullable(names.months().get(CellText.folded(date.group("name"))))
        : Optional.of(Integer.valueOf(date.group("month")));
  }

  /** A year that comes first leaves no doubt about what follows. */
  private boolean isDayFirst(int month, int day) {
    return !named
        && (isYearless() || parts.indexOf("y") > parts.indexOf("M"))
        && month > MONTHS
        && month <= DAYS
        && day >= 1
        && day <= MONTHS;
  }

  private boolean hasWeekdays() {
    return parts.contains("E") && !names.weekdays().isEmpty();
  }

  private boolean hasUnknownWeekday(Matcher date) {
    return hasWeekdays() && weekday(date).isEmpty();
  }

  private Optional<Integer> weekday(Matcher date) {
    return Optional.ofNullable(names.weekdays().get(CellText.folded(date.group("weekday"))));
  }

  private int number(Matcher date, String part, String group) {
    return parts.contains(part) ? Integer.parseInt(date.group(group)) : 0;
  }

  private Optional<ZoneOffset> offset(Matcher date) {
    return parts.contains("Z")
        ? Optional.of(ZoneOffset.of(date.group("offset")))
        : Optional.empty();
  }
}
