package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Book of rosters: all that a department keeps, together. It gives the one fact {@code roster} that
 * controls judge, of seven days, and finds what one person has on several rosters.
 */
public final class RosterBook {

  private static final BigDecimal HOUR = BigDecimal.valueOf(60);
  private static final int SHORT_NAME = 3;

  private final Map<String, RosterRecord> rosters;

  private RosterBook(Map<String, RosterRecord> rosters) {
    this.rosters = Collections.unmodifiableMap(new LinkedHashMap<>(rosters));
  }

  /**
   * Of rosters in their order.
   *
   * @param rosters by their ids
   */
  public static RosterBook of(Map<String, RosterRecord> rosters) {
    return new RosterBook(rosters);
  }

  /**
   * A shift with the account that it is for.
   *
   * @param account null for all accounts
   */
  private record Duty(@Nullable String account, DayShift shift) {}

  private List<Duty> duties(LocalDate from) {
    return rosters.values().stream()
        .flatMap(
            roster ->
                days(from)
                    .flatMap(
                        day ->
                            roster.shifts(day).stream().map(one -> new Duty(account(roster), one))))
        .toList();
  }

  private static Stream<LocalDate> days(LocalDate from) {
    return IntStream.range(0, RosterRecord.DAYS).mapToObj(from::plusDays);
  }

  private static @Nullable String account(RosterRecord roster) {
    return roster.newest().flatMap(RosterPlan::account).orElse(null);
  }

  /**
   * A warning on each person who is on several rosters at once in seven days, or whose duty on all
   * of them is over a limit.
   */
  public List<Finding> findings(LocalDate from) {
    return RosterClashes.of(rosters, from).stream().map(RosterClashes.Clash::finding).toList();
  }

  /**
   * The warnings that concern a roster, of seven days and of the first week of each later plan.
   *
   * @param roster the id of the roster
   */
  public List<Finding> findings(String roster, LocalDate from) {
    return Optional.ofNullable(rosters.get(roster))
        .map(one -> one.withLater(from, day -> clashes(roster, day)))
        .orElse(List.of());
  }

  private List<Finding> clashes(String roster, LocalDate from) {
    return RosterClashes.of(rosters, from).stream()
        .filter(one -> one.rosters().contains(roster))
        .map(RosterClashes.Clash::finding)
        .toList();
  }

  /**
   * The members of the fact {@code roster} for seven days. Who had a shift is left out where that
   * was put on record only when the shift had begun, and for the hours that one person cannot stand
   * within the limits that govsm proposes.
   *
   * @param from the day of the question
   * @return empty where no roster has a plan in those days
   */
  public Map<String, @Nullable Object> toFacts(LocalDate from) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    boolean planned = days(from).anyMatch(this::isPlanned);
    if (!planned) {
      return facts;
    }
    List<Duty> duties = duties(from);
    facts.put("kept", true);
    facts.put("coverageHoursPerDay", hoursOfTheShortestDay(duties));
    facts.put("hours", hours(from));
    StandableHours standable = StandableHours.of(from, duties.stream().map(Duty::shift).toList());
    List<Object> shifts = new ArrayList<>();
    for (Duty duty : duties) {
      for (DayShift one : standable.parts(duty.shift)) {
        Map<String, @Nullable Object> row = row(duty.account, one.shift().day());
        if (!one.isSaidLater()) {
          row.put("person", one.shift().person());
        }
        times(row, one.shift().from(), one.shift().to());
        shifts.add(row);
      }
    }
    facts.put("shifts", shifts);
    return facts;
  }

  private List<Object> hours(LocalDate from) {
    List<Object> hours = new ArrayList<>();
    for (RosterRecord roster : rosters.values()) {
      if (days(from).allMatch(day -> roster.plan(day).isEmpty())) {
        continue;
      }
      days(from)
          .forEach(
              day -> {
                Optional<RosterPlan> plan = roster.plan(day);
                if (plan.isPresent()) {
                  roster.hours(day).forEach(window -> hours.add(hours(roster, window)));
                }
                if (plan.isEmpty() && !isPlannedElsewhere(roster, day)) {
                  hours.addAll(unplanned(roster, day));
                }
              });
    }
    return hours;
  }

  private static Map<String, @Nullable Object> hours(RosterRecord roster, CoverageWindow window) {
    Map<String, @Nullable Object> row = row(account(roster), window.day());
    times(row, window.from(), window.to());
    if (window.atOnce() > 1) {
      row.put("atOnce", window.atOnce());
    }
    return row;
  }

  private boolean isPlanned(LocalDate day) {
    return rosters.values().stream().anyMatch(one -> one.plan(day).isPresent());
  }

  private boolean isPlannedElsewhere(RosterRecord roster, LocalDate day) {
    return rosters.values().stream()
        .filter(one -> account(one) == null || Objects.equals(account(one), account(roster)))
        .anyMatch(one -> one.plan(day).isPresent());
  }

  /**
   * The hours of a day without a plan of a roster that has one within the seven days: once it has
   * ended, those that it had, and nobody covers them; they are not known before it begins, nor
   * where the rosters of some accounts go on.
   */
  private List<Map<String, @Nullable Object>> unplanned(RosterRecord roster, LocalDate day) {
    boolean ended = roster.lastDay().filter(day::isAfter).isPresent();
    boolean others = account(roster) == null && isPlanned(day);
    if (!ended || others) {
      return List.of(row(account(roster), day.getDayOfWeek()));
    }
    return roster.hours(day).stream().map(window -> hours(roster, window)).toList();
  }

  private static Map<String, @Nullable Object> row(@Nullable String account, DayOfWeek day) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("account", account);
    row.put("days", List.of(day.name().substring(0, SHORT_NAME).toLowerCase(Locale.ROOT)));
    return row;
  }

  private static void times(Map<String, @Nullable Object> row, int from, int to) {
    row.put("from", WeekTime.time(from));
    row.put("to", WeekTime.time(to));
  }

  /** Of the accounts that rosters name, that with the fewest hours decides. */
  private static BigDecimal hoursOfTheShortestDay(List<Duty> duties) {
    int least =
        duties.stream()
            .flatMap(one -> Optional.ofNullable(one.account).stream())
            .distinct()
            .mapToInt(account -> minutesOfTheShortestDay(duties, account))
            .min()
            .orElseGet(() -> minutesOfTheShortestDay(duties, null));
    return BigDecimal.valueOf(least).divide(HOUR, 2, RoundingMode.DOWN).stripTrailingZeros();
  }

  private static int minutesOfTheShortestDay(List<Duty> duties, @Nullable String account) {
    BitSet week = new BitSet(WeekTime.WEEK);
    duties.stream()
        .filter(one -> one.account == null || one.account.equals(account))
        .forEach(one -> week.set(one.shift.shift().start(), one.shift.shift().end()));
    return IntStream.range(0, RosterRecord.DAYS)
        .map(day -> week.get(day * WeekTime.DAY, (day + 1) * WeekTime.DAY).cardinality())
        .min()
        .orElse(0);
  }
}
