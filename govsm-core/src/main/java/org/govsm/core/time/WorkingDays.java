package org.govsm.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The working days of an office, from data: weekly days off, and the holidays of each year as its
 * government notified them; one calendar, or several of which each is in force from a day. A year
 * that the data lacks is never guessed, nor a day on which no calendar is in force yet: an answer
 * that depends on it is undetermined and names it, as {@code holidays.IN.2027}. No list is shipped;
 * the three national holidays alone are no calendar.
 */
public final class WorkingDays implements ToPlain {

  private final String id;
  private final NavigableMap<LocalDate, InForce> parts;

  WorkingDays(String id, NavigableMap<LocalDate, InForce> parts) {
    this.id = id;
    this.parts = new TreeMap<>(parts);
  }

  /** One calendar, of all days. */
  static WorkingDays of(String id, Set<DayOfWeek> daysOff, NavigableMap<Integer, Holidays> years) {
    InForce only = new InForce(LocalDate.MIN, daysOff, List.copyOf(years.values()));
    return new WorkingDays(id, new TreeMap<>(Map.of(LocalDate.MIN, only)));
  }

  /** A calendar of which nothing is in force: whatever depends on it is undetermined. */
  public static WorkingDays none(String id) {
    return new WorkingDays(id, new TreeMap<>());
  }

  /**
   * The holidays of a year.
   *
   * @param instrument what declares them
   * @param names what each of them is called, by day
   */
  public record Holidays(int year, String instrument, SortedMap<LocalDate, String> names) {

    /** Keeps its own copy. */
    public Holidays {
      names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
  }

  /**
   * What is in force from a day until another takes its place.
   *
   * @param from the first day; {@link LocalDate#MIN} where it is of all days
   * @param daysOff the days of each week on which the office is closed, from Monday on
   * @param years in their order
   */
  public record InForce(LocalDate from, Set<DayOfWeek> daysOff, List<Holidays> years) {

    /** Keeps its own copies. */
    public InForce {
      daysOff = Collections.unmodifiableSet(new TreeSet<>(daysOff));
      years = List.copyOf(years);
    }

    Optional<Holidays> year(int year) {
      return years.stream().filter(one -> one.year() == year).findFirst();
    }

    private InForce since(LocalDate day) {
      return new InForce(day, daysOff, years);
    }
  }

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
   * Reads the published tree form.
   *
   * @return or everything that is wrong, each with its pointer
   */
  public static Checked<WorkingDays> fromPlain(Map<String, ? extends @Nullable Object> tree) {
    return new CalendarTree().read(tree);
  }

  /**
   * The id of the calendar.
   *
   * @return such as {@code IN}
   */
  public String id() {
    return id;
  }

  /** What is in force, by the day from which it is. */
  public List<InForce> parts() {
    return List.copyOf(parts.values());
  }

  /** The same, in force from a day only: of the days before it nothing is known. */
  public WorkingDays since(LocalDate day) {
    NavigableMap<LocalDate, InForce> all = new TreeMap<>(parts.tailMap(day, true));
    Optional.ofNullable(parts.floorEntry(day))
        .ifPresent(now -> all.put(day, now.getValue().since(day)));
    return new WorkingDays(id, all);
  }

  /**
   * The same until a day; from that day on another calendar takes its place.
   *
   * @throws IllegalArgumentException if the other has another id
   */
  public WorkingDays replacedFrom(LocalDate day, WorkingDays next) {
    if (!next.id.equals(id)) {
      throw new IllegalArgumentException("the calendar " + next.id + " is not " + id);
    }
    NavigableMap<LocalDate, InForce> all = new TreeMap<>(parts.headMap(day, false));
    all.putAll(next.since(day).parts);
    return new WorkingDays(id, all);
  }

  /**
   * The holidays that another calendar does not have off.
   *
   * @return what each is called here, by day
   */
  public SortedMap<LocalDate, String> holidaysLostIn(WorkingDays other) {
    SortedMap<LocalDate, String> lost = new TreeMap<>();
    for (InForce part : parts.values()) {
      @Nullable LocalDate next = parts.higherKey(part.from());
      for (Holidays year : part.years()) {
        year.names()
            .forEach(
                (day, name) -> {
                  boolean holds =
                      !day.isBefore(part.from()) && (next == null || day.isBefore(next));
                  if (holds && other.works(day).orElse(true)) {
                    lost.put(day, name);
                  }
                });
      }
    }
    return lost;
  }

  /**
   * The weekly days off that another calendar does not have off.
   *
   * @param from the first day that is asked about
   */
  public Set<DayOfWeek> daysOffLostIn(WorkingDays other, LocalDate from) {
    Set<DayOfWeek> lost = new TreeSet<>();
    since(from).parts.values().forEach(part -> lost.addAll(part.daysOff()));
    Set<DayOfWeek> kept = new TreeSet<>(lost);
    other.since(from).parts.values().forEach(part -> kept.retainAll(part.daysOff()));
    lost.removeAll(kept);
    return lost;
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
    if (parts.size() == 1 && parts.containsKey(LocalDate.MIN)) {
      tree.putAll(plain(parts.firstEntry().getValue()));
    } else {
      tree.put("parts", Tree.list(parts.values(), WorkingDays::dated));
    }
    return tree;
  }

  private static Map<String, Object> dated(InForce part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("from", part.from().toString());
    tree.putAll(plain(part));
    return tree;
  }

  private static Map<String, Object> plain(InForce part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("daysOff", Tree.list(part.daysOff(), DayOfWeek::name));
    tree.put("years", Tree.list(part.years(), WorkingDays::plain));
    return tree;
  }

  private static Map<String, Object> plain(Holidays holidays) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("year", String.valueOf(holidays.year()));
    tree.put("instrument", holidays.instrument());
    Map<String, Object> names = new LinkedHashMap<>();
    holidays.names().forEach((day, name) -> names.put(day.toString(), name));
    tree.put("holidays", names);
    return tree;
  }

  private Optional<Boolean> works(LocalDate day) {
    return Optional.ofNullable(parts.floorEntry(day))
        .map(Map.Entry::getValue)
        .flatMap(
            part ->
                part.daysOff().contains(day.getDayOfWeek())
                    ? Optional.of(false)
                    : part.year(day.getYear()).map(year -> !year.names().containsKey(day)));
  }

  private <T> Ruling<T> missing(LocalDate day) {
    return new Ruling.Undetermined<>(List.of(fact(day)));
  }

  private String fact(LocalDate day) {
    return "holidays." + id + "." + day.getYear();
  }
}
