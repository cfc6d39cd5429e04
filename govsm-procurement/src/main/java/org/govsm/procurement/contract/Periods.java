package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/** The billing periods of a contract, and which dated rows hold in them. */
final class Periods {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
  private static final long MOST_YEARS = 30;
  private static final String EXCLUSIONS = "exclusions";
  private static final List<String> DATED =
      List.of(Deliverable.LIST, "amounts", "bases", "kpis", "caps", EXCLUSIONS);

  private Periods() {}

  /** The periods in order; none where the days of the contract cannot be right. */
  static List<BillingPeriod> of(Node terms) {
    return of(
        terms.get("from", LocalDate.class),
        terms.get("until", LocalDate.class),
        terms.text("period"));
  }

  static List<BillingPeriod> of(LocalDate from, LocalDate until, String period) {
    if (until.isAfter(from.plusYears(MOST_YEARS))) {
      return List.of();
    }
    int months = BillingPeriod.months(period).orElse(0);
    List<BillingPeriod> periods = new ArrayList<>();
    LocalDate start = from;
    for (int i = 1; start.isBefore(until); i++) {
      LocalDate end = months == 0 ? until : from.plusMonths((long) i * months);
      periods.add(new BillingPeriod(MONTH.format(start), start, end));
      start = end;
    }
    return List.copyOf(periods);
  }

  static boolean holds(Node row, LocalDate day) {
    return (!row.has("from") || !day.isBefore(row.get("from", LocalDate.class)))
        && (!row.has("until") || day.isBefore(row.get("until", LocalDate.class)));
  }

  static List<InputFault> check(Node terms) {
    LocalDate until = terms.get("until", LocalDate.class);
    List<BillingPeriod> periods = of(terms);
    if (periods.isEmpty()) {
      return List.of(terms.fault("until", "terms.until", Message.of("terms.until")));
    }
    if (!periods.get(periods.size() - 1).until().equals(until)) {
      Message text =
          Message.of("terms.whole-periods").with("fits", periods.get(periods.size() - 1).until());
      return List.of(terms.fault("until", "terms.until", text));
    }
    List<LocalDate> starts = new ArrayList<>(periods.stream().map(BillingPeriod::from).toList());
    starts.add(until);
    List<InputFault> faults = new ArrayList<>();
    terms.branches(EXCLUSIONS).stream()
        .filter(row -> row.has("partly"))
        .forEach(row -> faults.addAll(within(row, starts.get(0), until)));
    for (String list : DATED) {
      boolean byDay = list.equals(EXCLUSIONS);
      terms.branches(list).stream()
          .filter(row -> !byDay || !row.has("partly"))
          .forEach(row -> faults.addAll(check(row, starts)));
      faults.addAll(twice(terms.branches(list)));
    }
    return faults;
  }

  private static List<InputFault> check(Node row, List<LocalDate> starts) {
    List<InputFault> faults = new ArrayList<>();
    for (String end : List.of("from", "until")) {
      LocalDate day = row.find(end, LocalDate.class).orElse(starts.get(0));
      if (!starts.contains(day)) {
        LocalDate next =
            starts.stream().filter(start -> start.isAfter(day)).findFirst().orElse(starts.get(0));
        faults.add(row.fault(end, "terms.dated", Message.of("terms.dated").with("next", next)));
      }
    }
    return faults;
  }

  /** Days of an exclusion may lie within a period, but they are days of the contract. */
  private static List<InputFault> within(Node row, LocalDate first, LocalDate end) {
    LocalDate from = row.find("from", LocalDate.class).orElse(first);
    LocalDate until = row.find("until", LocalDate.class).orElse(end);
    boolean right = !from.isBefore(first) && from.isBefore(until) && !until.isAfter(end);
    Message text = Message.of("terms.exclusion-days").with("from", first).with("until", end);
    return right ? List.of() : List.of(row.fault("from", "terms.dated", text));
  }

  private static List<InputFault> twice(List<Node> rows) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        Node one = rows.get(j);
        Node other = rows.get(i);
        if (one.text("id").equals(other.text("id")) && overlap(one, other)) {
          faults.add(other.fault("id", "terms.twice", Message.of("terms.twice")));
          break;
        }
      }
    }
    return faults;
  }

  private static boolean overlap(Node one, Node other) {
    return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
  }

  private static boolean startsBeforeEndOf(Node one, Node other) {
    LocalDate from = one.find("from", LocalDate.class).orElse(LocalDate.MIN);
    return from.isBefore(other.find("until", LocalDate.class).orElse(LocalDate.MAX));
  }
}
