package org.govsm.core.time;

import static java.util.Locale.ROOT;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * List of holidays as it is pasted from a circular: a holiday a line, with its date and its name in
 * either order, and serial number and day of the week where the circular has them. A day of the
 * week that is not that of the date is a fault, as one of the two is a slip; so is a further number
 * that may be a second day, and a holiday that the line calls cancelled or restricted.
 */
public final class HolidayList {

  private static final List<String> MONTHS =
      List.of(
          "जनवरी",
          "फरवरी|फ़रवरी",
          "मार्च",
          "अप्रैल",
          "मई",
          "जून",
          "जुलाई",
          "अगस्त",
          "सितंबर|सितम्बर",
          "अक्टूबर|अक्तूबर",
          "नवंबर|नवम्बर",
          "दिसंबर|दिसम्बर");

  private static final List<String> DAYS =
      List.of(
          "सोमवार",
          "मंगलवार",
          "बुधवार",
          "गुरुवार|गुरूवार|बृहस्पतिवार",
          "शुक्रवार",
          "शनिवार",
          "रविवार");

  private static final String END = "(?![\\p{L}\\p{M}\\p{Nd}])";
  private static final String BEGIN = "(?<![\\p{L}\\p{M}\\p{Nd}])";
  private static final String NAME = "(?<month>" + months() + ")\\.?";
  private static final String YEAR = "(?:[, ]*(?<year>[1-9]\\d{3}))?" + END;

  /** Dates in figures, which are sure, and those with the name of the month. */
  private static final List<List<Pattern>> DATES =
      List.of(
          List.of(
              date("(?<year>[1-9]\\d{3})-(?<month>\\d{1,2})-(?<day>\\d{1,2})" + END),
              date("(?<day>\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<year>[1-9]\\d{3})" + END)),
          List.of(
              date("(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]*" + NAME + "(?:-(?=\\d))?" + YEAR),
              date(NAME + " *(?<day>\\d{1,2})(?:st|nd|rd|th)?" + YEAR)));

  private static final Pattern WEEKDAY = date("\\(?(?<weekday>" + weekdays() + ")" + END + "\\)?");
  private static final Pattern AROUND = Pattern.compile("^[\\s,;:|.–-]+|[\\s,;:|–-]+$");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private static final String LINE = "line";
  private static final int MOST_LINES = 400;

  private final int year;
  private final List<InputFault> faults = new ArrayList<>();
  private final NavigableMap<LocalDate, String> names = new TreeMap<>();

  private HolidayList(int year) {
    this.year = year;
  }

  /**
   * Reads a list.
   *
   * @param year the year of its dates
   * @param text as it was pasted; two holidays of one day are kept with both names
   * @return what each day is called; or everything that is wrong, each with its line
   */
  public static Checked<NavigableMap<LocalDate, String>> read(int year, String text) {
    HolidayList list = new HolidayList(year);
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < Math.min(lines.length, MOST_LINES); i++) {
      if (!lines[i].isBlank()) {
        list.line(i + 1, figures(lines[i]));
      }
    }
    if (lines.length > MOST_LINES) {
      list.wrong(MOST_LINES + 1, Message.of("holidays.long").with("most", MOST_LINES));
    }
    return Checked.of(list.names, list.faults);
  }

  /**
   * Saturdays of a year by their place in the month, as offices close on the second one.
   *
   * @param places from 1 to 5
   */
  public static NavigableMap<LocalDate, String> saturdays(int year, List<Integer> places) {
    List<String> words = List.of("First", "Second", "Third", "Fourth", "Fifth");
    NavigableMap<LocalDate, String> days = new TreeMap<>();
    for (Month month : Month.values()) {
      for (int place : places) {
        LocalDate day =
            LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(place, DayOfWeek.SATURDAY));
        if (day.getMonth() == month) {
          days.put(day, words.get(place - 1) + " Saturday");
        }
      }
    }
    return days;
  }

  private void line(int line, String text) {
    Set<LocalDate> days = new TreeSet<>();
    String rest = text;
    for (List<Pattern> forms : DATES) {
      if (days.isEmpty()) {
        for (Pattern form : forms) {
          Matcher found = form.matcher(text);
          while (found.find()) {
            Optional<LocalDate> day = day(found);
            if (day.isEmpty()) {
              wrong(line, Message.of("holidays.date").with("text", found.group().strip()));
              return;
            }
            days.add(day.get());
          }
          rest = form.matcher(rest).replaceAll("\f");
        }
      }
    }
    settle(line, days, rest);
  }

  private void settle(int line, Set<LocalDate> days, String rest) {
    if (days.size() != 1) {
      wrong(line, Message.of(days.isEmpty() ? "holidays.no-date" : "holidays.dates"));
      return;
    }
    LocalDate day = days.iterator().next();
    Optional<String> doubt = HolidayDoubts.of(rest, day);
    if (doubt.isPresent()) {
      wrong(line, Message.of(doubt.get()));
    } else if (day.getYear() != year) {
      wrong(
          line,
          Message.of("holidays.other-year").with("day", day).with("year", Integer.toString(year)));
    } else {
      named(line, day, rest);
    }
  }

  private void named(int line, LocalDate day, String rest) {
    Set<DayOfWeek> said = EnumSet.noneOf(DayOfWeek.class);
    Matcher words = WEEKDAY.matcher(rest);
    StringBuilder without = new StringBuilder();
    while (words.find()) {
      boolean column = HolidayDoubts.column(rest, words.start("weekday"), words.end("weekday"));
      if (column) {
        said.add(weekday(words.group("weekday")));
      }
      words.appendReplacement(without, column ? "\t" : "$0");
    }
    String name = name(words.appendTail(without).toString());
    if (said.stream().anyMatch(other -> !other.equals(day.getDayOfWeek()))) {
      wrong(line, Message.of("holidays.weekday").with("day", day));
    } else if (name.isEmpty() || name.length() > 200) {
      wrong(line, Message.of("holidays.name").with("day", day));
    } else {
      names.merge(day, name, (one, other) -> one.equals(other) ? one : one + " / " + other);
    }
  }

  /** The first cell of words; a serial number, and a date of another calendar, are none. */
  private static String name(String rest) {
    List<String> cells =
        Arrays.stream(HolidayDoubts.withoutSerial(rest).split("[\\t\\f|]+", -1))
            .map(cell -> AROUND.matcher(cell.strip()).replaceAll(""))
            .filter(cell -> LETTER.matcher(cell).find())
            .toList();
    return cells.stream()
        .filter(cell -> !DIGIT.matcher(cell).find())
        .findFirst()
        .or(() -> cells.stream().findFirst())
        .orElse("");
  }

  private Optional<LocalDate> day(Matcher found) {
    @Nullable String written = found.group("year");
    try {
      return Optional.of(
          LocalDate.of(
              written == null ? year : Integer.parseInt(written),
              month(found.group("month")),
              Integer.parseInt(found.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String written) {
    if (DIGIT.matcher(written).find()) {
      return Integer.parseInt(written);
    }
    String word = written.toLowerCase(ROOT);
    for (Month month : Month.values()) {
      boolean english = word.startsWith(month.name().toLowerCase(ROOT).substring(0, 3));
      if (english || List.of(MONTHS.get(month.getValue() - 1).split("\\|", -1)).contains(word)) {
        return month.getValue();
      }
    }
    throw new DateTimeException(written);
  }

  private static DayOfWeek weekday(String written) {
    String word = written.toLowerCase(ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day ->
                word.startsWith(day.name().toLowerCase(ROOT).substring(0, 3))
                    || List.of(DAYS.get(day.getValue() - 1).split("\\|", -1)).contains(word))
        .findFirst()
        .orElseThrow();
  }

  private void wrong(int line, Message why) {
    faults.add(new InputFault("/lines/" + line, why.key(), why.with(LINE, line)));
  }

  /** With the figures of ASCII, no spaces that look like others, and nothing that is not seen. */
  private static String figures(String line) {
    StringBuilder text = new StringBuilder();
    line.codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                text.append(Character.digit(c, 10));
              } else if (joins(c) || Character.getType(c) != Character.FORMAT) {
                text.appendCodePoint(c != '\t' && Character.isSpaceChar(c) ? ' ' : c);
              }
            });
    return text.toString();
  }

  /** Hindi writes these between letters. */
  private static boolean joins(int c) {
    return c == 0x200c || c == 0x200d;
  }

  private static Pattern date(String form) {
    return Pattern.compile(BEGIN + form, Pattern.CASE_INSENSITIVE);
  }

  private static String months() {
    List<String> all = new ArrayList<>(MONTHS);
    for (Month month : Month.values()) {
      all.add(month.name() + "|" + (month == Month.SEPTEMBER ? "SEPT|SEP" : short3(month.name())));
    }
    return String.join("|", all);
  }

  private static String weekdays() {
    List<String> all = new ArrayList<>(DAYS);
    for (DayOfWeek day : DayOfWeek.values()) {
      all.add(day.name() + "|" + short3(day.name()));
    }
    return String.join("|", all);
  }

  private static String short3(String name) {
    return name.substring(0, 3);
  }
}
