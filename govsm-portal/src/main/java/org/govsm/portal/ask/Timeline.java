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
import org.govsm.core.decision.InstrumentName;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Messages;
import org.govsm.core.time.EffectivePeriod;

/**
 * Timeline: the versions of a table over the years, to scale by days. Lengths are units of its own
 * viewport.
 *
 * @param versions from the first to the last
 * @param start the first day of the scale
 */
public record Timeline(List<Version> versions, LocalDate start, int years, LocalDate day) {

  /** The width of the viewport. */
  public static final int WIDTH = 720;

  /** So many years have a label; of more, only some have. */
  private static final int LABELS = 8;

  /**
   * The table between two changes.
   *
   * @param changes what began on its first day: provisions by instrument
   */
  public record Version(EffectivePeriod period, Map<String, String> changes) {}

  static Timeline of(List<TableView.Line> lines, LocalDate day, Messages words) {
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
      versions.add(
          new Version(new EffectivePeriod(days.get(i), until), begun(lines, days.get(i), words)));
    }
    return new Timeline(versions, startOf(days, day), span(days, day), day);
  }

  private static Map<String, String> begun(
      List<TableView.Line> lines, LocalDate day, Messages words) {
    Map<String, Set<String>> begun = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.period().from().equals(day))
        .map(TableView.Line::citation)
        .forEach(
            c ->
                begun
                    .computeIfAbsent(
                        new InstrumentName(c.instrument()).name(words), i -> new LinkedHashSet<>())
                    .add(new ProvisionName(c.provision()).name(words)));
    Map<String, String> said = new LinkedHashMap<>();
    begun.forEach((instrument, at) -> said.put(instrument, at.stream().collect(joining(", "))));
    return said;
  }

  private static LocalDate startOf(List<LocalDate> changes, LocalDate day) {
    return (changes.isEmpty() ? day : changes.get(0)).withDayOfYear(1);
  }

  private static int span(List<LocalDate> changes, LocalDate day) {
    LocalDate last = changes.isEmpty() ? day : changes.get(changes.size() - 1);
    int lastYear = Math.max(last.getYear(), day.getYear());
    return lastYear + 1 - startOf(changes, day).getYear();
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

  /** Whether a year is named; where there is little room, every other of these. */
  public boolean isNamed(int year) {
    return (year - start.getYear()) % step() == 0;
  }

  /** Whether its name goes first where there is little room. */
  public boolean isSpare(int year) {
    return years > LABELS / 2 && (year - start.getYear()) / step() % 2 == 1;
  }

  private int step() {
    return 1 + (years - 1) / LABELS;
  }

  /** Where a year begins. */
  public int x(int year) {
    return x(LocalDate.of(year, 1, 1));
  }

  /** Where a day lies; a day beyond the scale lies at its end. */
  public int x(LocalDate date) {
    LocalDate end = start.plusYears(years);
    if (date.isBefore(start)) {
      return 0;
    } else if (!date.isBefore(end)) {
      return WIDTH;
    }
    long passed = ChronoUnit.DAYS.between(start, date);
    return Math.toIntExact(WIDTH * passed / ChronoUnit.DAYS.between(start, end));
  }

  /** How long a period is, so that it can be seen. */
  public int length(EffectivePeriod period) {
    return Math.max(3, x(period.until()) - x(period.from()));
  }

  /** Whether the marked day lies on the scale. */
  public boolean isMarked() {
    return !day.isBefore(start) && day.isBefore(start.plusYears(years));
  }
}
