package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Periods of KPIs that are longer than those which are paid. They are counted from the first day of
 * the contract, and each is judged in the certificate of the billing period with which it ends.
 */
final class KpiPeriods {

  private final Terms terms;
  private final List<InputFault> faults = new ArrayList<>();

  private KpiPeriods(Terms terms) {
    this.terms = terms;
  }

  /** The days over which a KPI is measured, of which a billing period is a part. */
  static BillingPeriod around(Terms terms, Kpi kpi, BillingPeriod period) {
    return kpi.period().stream()
        .flatMap(length -> all(terms, length).stream())
        .filter(own -> !period.from().isBefore(own.from()) && period.from().isBefore(own.until()))
        .findFirst()
        .orElse(period);
  }

  /** Whether some days are those of one result of a KPI. */
  static boolean isOne(Terms terms, LocalDate from, LocalDate until) {
    return terms.index().kpis().stream()
        .flatMap(kpi -> kpi.period().stream())
        .flatMap(length -> all(terms, length).stream())
        .anyMatch(own -> own.from().equals(from) && own.until().equals(until));
  }

  private static List<BillingPeriod> all(Terms terms, String length) {
    List<BillingPeriod> paid = terms.periods();
    return Periods.of(paid.get(0).from(), paid.get(paid.size() - 1).until(), length);
  }

  /** What cannot be judged as the terms say it. */
  static List<InputFault> check(Terms terms) {
    KpiPeriods check = new KpiPeriods(terms);
    if (!terms.periods().isEmpty()) {
      terms.rows("kpis").forEach(check::row);
    }
    return check.faults;
  }

  private void row(Node row) {
    Kpi kpi = new Kpi(row, terms.shapes());
    alike(kpi);
    kpi.period().ifPresent(length -> row(kpi, length));
  }

  private void row(Kpi kpi, String length) {
    List<BillingPeriod> own = all(terms, length);
    NavigableSet<LocalDate> ends = new TreeSet<>();
    own.forEach(one -> ends.add(one.from()));
    ends.add(own.get(own.size() - 1).until());
    if (!isLonger(own)) {
      fault(kpi.branch(), Kpi.PERIOD, Message.of("terms.kpi-period"));
      return;
    }
    List<BillingPeriod> paid = terms.periods();
    LocalDate end = paid.get(paid.size() - 1).until();
    boundary(kpi.branch(), "from", paid.get(0).from(), ends);
    boundary(kpi.branch(), "until", end, ends);
    own.forEach(one -> excluded(kpi, one));
  }

  /** Whether each is made of several billing periods. */
  private boolean isLonger(List<BillingPeriod> own) {
    return terms.periods().size() > 1
        && own.stream().noneMatch(one -> terms.periods().contains(one));
  }

  private void boundary(Node row, String part, LocalDate otherwise, NavigableSet<LocalDate> ends) {
    LocalDate day = row.find(part, LocalDate.class).orElse(otherwise);
    if (!ends.contains(day)) {
      LocalDate before = Optional.ofNullable(ends.lower(day)).orElse(ends.first());
      LocalDate after = Optional.ofNullable(ends.higher(day)).orElse(ends.last());
      Message text =
          begun(day, before, after)
              .orElseGet(
                  () ->
                      Message.of("terms.kpi-period-days")
                          .with("before", before)
                          .with("after", after));
      fault(row, part, text);
    }
  }

  /** An amendment that takes effect within a period says what holds for the rest of it. */
  private Optional<Message> begun(LocalDate day, LocalDate first, LocalDate next) {
    return terms.amendments().stream()
        .filter(one -> one.from().equals(day))
        .findFirst()
        .map(
            one ->
                Message.of("terms.kpi-period-begun")
                    .with("amendment", one.id())
                    .with("day", day)
                    .with("first", first)
                    .with("last", next.minusDays(1))
                    .with("next", next));
  }

  /** What follows where a part of its period does not count is not to be guessed. */
  private void excluded(Kpi kpi, BillingPeriod own) {
    for (Node row : terms.rows("exclusions")) {
      boolean of = !row.has("kpis") || row.codes("kpis").contains(kpi.id());
      LocalDate first = Exclusions.first(row, own);
      LocalDate after = Exclusions.after(row, own);
      boolean some =
          first.isBefore(after) && (first.isAfter(own.from()) || after.isBefore(own.until()));
      if (of && some && !row.has("partly") && Periods.holds(kpi.branch(), own.from())) {
        fault(row, "partly", Message.of("terms.kpi-period-excluded").with("kpi", new KpiName(kpi)));
      }
    }
  }

  /** What is judged together, or goes on in another row, has one period. */
  private void alike(Kpi kpi) {
    others(kpi, List.of(kpi.id()), kpi.branch(), "id");
    others(kpi, kpi.measure().kpis(), kpi.measure().branch(), "kpis");
    if (!kpi.conditions().isEmpty()) {
      others(kpi, kpi.conditions(), kpi.consequence(), "ifMet");
    }
  }

  private void others(Kpi kpi, Collection<String> ids, Node node, String part) {
    terms.rows("kpis").stream()
        .filter(row -> ids.contains(row.text("id")))
        .map(row -> new Kpi(row, terms.shapes()))
        .filter(other -> !other.period().equals(kpi.period()))
        .filter(other -> !part.equals("id") || isBefore(other.branch(), kpi.branch()))
        .findFirst()
        .ifPresent(
            other ->
                fault(
                    node,
                    part,
                    Message.of("terms.kpi-period-other").with("kpi", new KpiName(other))));
  }

  private boolean isBefore(Node one, Node other) {
    return terms.rows("kpis").indexOf(one) < terms.rows("kpis").indexOf(other);
  }

  private void fault(Node node, String part, Message text) {
    InputFault fault = node.fault(part, "terms.kpi-period", text);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
