package org.govsm.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/**
 * The working days of an office, from data: weekly days off, and the holidays of each year as its
 * government notified them. A year that the data lacks is never guessed: an answer that depends on
 * it is undetermined and names it, as {@code holidays.IN.2027}. No list is shipped; the three
 * national holidays alone are no calendar.
 */
public final class WorkingDays implements ToPlain {

  private final String id;
  private final Set<DayOfWeek> daysOff;
  private final NavigableMap<Integer, Holidays> years;

  WorkingDays(String id, Set<DayOfWeek> daysOff, Map<Integer, Holidays> years) {
    this.id = id;
    this.daysOff = new TreeSet<>(daysOff);
    this.years = new TreeMap<>(years);
  }

  /** The holidays of a year by day, with the instrument that declares them. */
  record Holidays(String instrument, NavigableMap<LocalDate, String> names) {}

  /**
   * Reads a calendar in the form of {@code calendar-1.xsd}.
   *
   * @param file the name to use in problems
   * @param xml the bytes
   * @throws org.govsm.core.source.BrokenFileException with everything that is wrong
   */
  public static WorkingDays read(String file, byte[] xml) {
    return new CalendarFile(file, xml).read();
  }

  /**
   * The id of the calendar.
   *
   * @return such as {@code IN}
   */
  public String id() {
    return id;
  }

  /**
   * Whether a day is a working day.
   *
   * @param day the day asked
   * @return undetermined where the holidays of its year are missing, unless it is a weekly day off
   */
  public Ruling<Boolean> isWorkingDay(LocalDate day) {
    return works(day).<Ruling<Boolean>>map(Ruling.Answer::new).orElseGet(() -> missing(day));
  }

  /**
   * The day itself where it is a working day, else the next that is.
   *
   * @param day the day from which to look
   * @return the working day
   */
  public Ruling<LocalDate> onOrAfter(LocalDate day) {
    return plus(day.minusDays(1), 1);
  }

  /**
   * The first working day after a day.
   *
   * @param day the day, which does not count itself
   * @return the working day
   */
  public Ruling<LocalDate> after(LocalDate day) {
    return plus(day, 1);
  }

  /**
   * The last of so many working days after a day.
   *
   * @param day the day, which does not count itself
   * @param count how many working days, at least one
   * @return the working day
   * @throws IllegalArgumentException if {@code count} is less than one
   */
  public Ruling<LocalDate> plus(LocalDate day, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count working days from one on: " + count);
    }
    LocalDate last = day;
    for (int left = count; left > 0; ) {
      last = last.plusDays(1);
      Optional<Boolean> works = works(last);
      if (works.isEmpty()) {
        return missing(last);
      }
      left -= works.get() ? 1 : 0;
    }
    return new Ruling.Answer<>(last);
  }

  /**
   * How many working days a period holds.
   *
   * @param period the period, with a first and a last day
   * @return the number; undetermined with every year that is missing
   * @throws IllegalArgumentException if the period has no beginning or no end
   */
  public Ruling<Integer> count(EffectivePeriod period) {
    if (period.isOpen() || period.from().equals(LocalDate.MIN)) {
      throw new IllegalArgumentException("a period without beginning or end has no count");
    }
    int count = 0;
    Set<String> missing = new TreeSet<>();
    for (LocalDate day = period.from(); day.isBefore(period.until()); day = day.plusDays(1)) {
      Optional<Boolean> works = works(day);
      if (works.isEmpty()) {
        missing.add(fact(day));
      } else if (works.get()) {
        count++;
      }
    }
    return missing.isEmpty()
        ? new Ruling.Answer<>(count)
        : new Ruling.Undetermined<>(List.copyOf(missing));
  }

  /** The published tree form, over which a decision can pin the calendar's digest. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("daysOff", Tree.list(daysOff, DayOfWeek::name));
    tree.put("years", Tree.list(years.entrySet(), y -> plain(y.getKey(), y.getValue())));
    return tree;
  }

  private static Map<String, Object> plain(int year, Holidays holidays) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("year", String.valueOf(year));
    tree.put("instrument", holidays.instrument());
    Map<String, Object> names = new LinkedHashMap<>();
    holidays.names().forEach((day, name) -> names.put(day.toString(), name));
    tree.put("holidays", names);
    return tree;
  }

  private Optional<Boolean> works(LocalDate day) {
    if (daysOff.contains(day.getDayOfWeek())) {
      return Optional.of(false);
    }
    return Optional.ofNullable(years.get(day.getYear())).map(y -> !y.names().containsKey(day));
  }

  private <T> Ruling<T> missing(LocalDate day) {
    return new Ruling.Undetermined<>(List.of(fact(day)));
  }

  private String fact(LocalDate day) {
    return "holidays." + id + "." + day.getYear();
  }
}
