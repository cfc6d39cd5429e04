package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.govsm.core.rules.TableView;
import org.govsm.core.time.EffectivePeriod;

/**
 * The versions of a table over the years, on a scale of 24 columns.
 *
 * @param versions from the first to the last
 * @param start the first day of the scale
 */
public record Timeline(List<Version> versions, LocalDate start, int years, LocalDate day) {

  private static final int COLUMNS = 24;

  /** The numbers of years that divide the scale evenly. */
  private static final List<Integer> SPANS = List.of(1, 2, 3, 4, 6, 8, 12, 24);

  /**
   * The table between two changes.
   *
   * @param changes what began on its first day: provisions by instrument
   */
  public record Version(EffectivePeriod period, Map<String, String> changes) {}

  static Timeline of(List<TableView.Line> lines, LocalDate day) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    for (TableView.Line line : lines) {
      changes.add(line.period().from());
      changes.add(line.period().until());
    }
    changes.remove(LocalDate.MIN);
    changes.remove(LocalDate.MAX);
    List<LocalDate> days = new ArrayList<>(changes);
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate until = i + 1 < days.size() ? days.get(i + 1) : LocalDate.MAX;
      versions.add(new Version(new EffectivePeriod(days.get(i), until), begun(lines, days.get(i))));
    }
    return new Timeline(versions, startOf(days, day), span(days, day), day);
  }

  private static Map<String, String> begun(List<TableView.Line> lines, LocalDate day) {
    Map<String, Set<String>> begun = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.period().from().equals(day))
        .map(TableView.Line::citation)
        .forEach(
            c ->
                begun
                    .computeIfAbsent(c.instrument(), i -> new LinkedHashSet<>())
                    .add(c.provision()));
    Map<String, String> words = new LinkedHashMap<>();
    begun.forEach((instrument, at) -> words.put(instrument, at.stream().collect(joining(", "))));
    return words;
  }

  private static LocalDate startOf(List<LocalDate> changes, LocalDate day) {
    return (changes.isEmpty() ? day : changes.get(0)).withDayOfYear(1);
  }

  private static int span(List<LocalDate> changes, LocalDate day) {
    LocalDate last = changes.isEmpty() ? day : changes.get(changes.size() - 1);
    int lastYear = Math.max(last.getYear(), day.getYear());
    int needed = lastYear + 1 - startOf(changes, day).getYear();
    return SPANS.stream().filter(span -> span >= needed).findFirst().orElse(COLUMNS);
  }

  /** The day before the version that is in force on a day; the day itself where there is none. */
  LocalDate dayBeforeLastChange(LocalDate date) {
    return versions.stream()
        .map(version -> version.period().from())
        .filter(from -> !from.isAfter(date))
        .reduce((a, b) -> b)
        .map(from -> from.minusDays(1))
        .orElse(date);
  }

  /** The years of the scale. */
  public List<Integer> scale() {
    return IntStream.range(0, years).mapToObj(year -> start.getYear() + year).toList();
  }

  /** The column at which a year begins. */
  public int columnOf(int year) {
    return 1 + (year - start.getYear()) * COLUMNS / years;
  }

  /** The column at which a period begins. */
  public int from(EffectivePeriod period) {
    return Math.min(COLUMNS, line(period.from()));
  }

  /** The column before which a period ends. */
  public int to(EffectivePeriod period) {
    return Math.max(from(period) + 1, Math.min(COLUMNS + 1, line(period.until())));
  }

  /** The column of the marked day; 0 where it lies outside the scale. */
  public int at() {
    int line = line(day);
    return day.isBefore(start) || line > COLUMNS ? 0 : line;
  }

  private int line(LocalDate date) {
    LocalDate end = start.plusYears(years);
    if (!date.isBefore(end)) {
      return COLUMNS + 1;
    }
    long passed = Math.max(0, ChronoUnit.DAYS.between(start, date));
    return 1 + (int) (COLUMNS * passed / ChronoUnit.DAYS.between(start, end));
  }
}
