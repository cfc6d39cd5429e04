package org.govsm.procurement.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.text.Message;
import org.govsm.procurement.record.FormCheck.Faults;
import org.jspecify.annotations.Nullable;

/** Checks of a contract by itself: what was paid and measured against what was agreed. */
final class ImplementationCheck {

  private final String place;
  private final Predicate<String> isBuyer;
  private final Faults faults;

  /**
   * A check of one contract.
   *
   * @param isBuyer whether the party with an id is the buyer: what it is paid came back
   */
  ImplementationCheck(String place, Predicate<String> isBuyer, Faults faults) {
    this.place = place;
    this.isBuyer = isBuyer;
    this.faults = faults;
  }

  void check(Map<String, Object> contract) {
    Map<String, Object> implementation = ReleaseMerge.copy(contract.get("implementation"));
    paid(contract, implementation);
    Set<String> agreed = ids(contract.get("agreedMetrics"));
    Set<String> milestones = ids(implementation.get("milestones"));
    milestones(FormCheck.objects(implementation.get("milestones")));
    List<Map<String, Object>> metrics = FormCheck.objects(implementation.get("metrics"));
    for (int i = 0; i < metrics.size(); i++) {
      String here = place + "/implementation/metrics/" + i;
      String id = ReleaseMerge.idOf(metrics.get(i));
      if (!agreed.isEmpty() && !agreed.contains(id)) {
        faults.add(here + "/id", "metric", Message.of("record.check.metric").with("id", id));
      }
      observations(here, contract, metrics.get(i), milestones);
    }
    failures(implementation, ids(implementation.get("metrics")));
  }

  private static Set<String> ids(@Nullable Object list) {
    Set<String> ids = new HashSet<>();
    FormCheck.objects(list).forEach(item -> ids.add(ReleaseMerge.idOf(item)));
    return ids;
  }

  /** A sum in its currency. */
  private record Sum(BigDecimal amount, String currency) {}

  private static Optional<Sum> sum(Map<String, Object> of) {
    Map<String, Object> value = ReleaseMerge.copy(of.get("value"));
    return value.get("amount") instanceof BigDecimal amount
        ? Optional.of(new Sum(amount, String.valueOf(value.get("currency"))))
        : Optional.empty();
  }

  /** Sums of several currencies are not added. */
  private void paid(Map<String, Object> contract, Map<String, Object> implementation) {
    Optional<Sum> agreed = sum(contract);
    BigDecimal paid = BigDecimal.ZERO;
    List<Map<String, Object>> payments = FormCheck.objects(implementation.get("transactions"));
    for (int i = 0; i < payments.size(); i++) {
      String here = place + "/implementation/transactions/" + i;
      signed(here + "/date", contract, payments.get(i));
      Optional<Sum> one = sum(payments.get(i));
      if (one.isEmpty() || agreed.isEmpty()) {
        continue;
      }
      if (one.get().currency().equals(agreed.get().currency())) {
        boolean back =
            isBuyer.test(ReleaseMerge.idOf(ReleaseMerge.copy(payments.get(i).get("payee"))));
        paid = back ? paid.subtract(one.get().amount()) : paid.add(one.get().amount());
      } else {
        faults.add(
            here + "/value/currency",
            "currencies",
            Message.of("record.check.currencies")
                .with("paid", one.get().currency())
                .with("value", agreed.get().currency()));
      }
    }
    if (agreed.isPresent() && paid.compareTo(agreed.get().amount()) > 0) {
      faults.add(
          place + "/implementation/transactions",
          "paid",
          Message.of("record.check.paid").with("paid", paid).with("value", agreed.get().amount()));
    }
  }

  /** A payment has a day, and a signature an hour of it. */
  private void signed(String where, Map<String, Object> contract, Map<String, Object> payment) {
    Optional<Instant> signed = FormCheck.instant(contract.get("dateSigned"));
    Optional<Instant> paid = FormCheck.instant(payment.get("date"));
    if (signed.isPresent()
        && paid.isPresent()
        && !paid.get().plus(Duration.ofDays(1)).isAfter(signed.get())) {
      faults.add(
          where,
          "days",
          Message.of("record.check.days")
              .with("first", String.valueOf(contract.get("dateSigned")))
              .with("second", String.valueOf(payment.get("date"))));
    }
  }

  private void milestones(List<Map<String, Object>> milestones) {
    for (int i = 0; i < milestones.size(); i++) {
      boolean met = "met".equals(milestones.get(i).get("status"));
      if (met != (milestones.get(i).get("dateMet") != null)) {
        faults.add(
            place + "/implementation/milestones/" + i + "/dateMet",
            "met",
            Message.of("record.check.met"));
      }
    }
  }

  private void observations(
      String metric, Map<String, Object> contract, Map<String, Object> tree, Set<String> known) {
    List<Map<String, Object>> observations = FormCheck.objects(tree.get("observations"));
    for (int i = 0; i < observations.size(); i++) {
      Map<String, Object> one = observations.get(i);
      String here = metric + "/observations/" + i;
      String milestone = ReleaseMerge.idOf(one.get("relatedImplementationMilestone"));
      if (!milestone.isEmpty() && !known.contains(milestone)) {
        faults.add(here, "milestone", Message.of("record.check.milestone").with("id", milestone));
      }
      if (!within(
          ReleaseMerge.copy(one.get("period")), ReleaseMerge.copy(contract.get("period")))) {
        faults.add(here + "/period", "outside", Message.of("record.check.outside"));
      }
    }
  }

  /** What is not known is not outside. */
  private static boolean within(Map<String, Object> inner, Map<String, Object> outer) {
    Optional<Instant> from = FormCheck.instant(outer.get("startDate"));
    Optional<Instant> until = FormCheck.instant(outer.get("endDate"));
    return FormCheck.instant(inner.get("startDate"))
            .filter(at -> from.filter(at::isBefore).isPresent())
            .isEmpty()
        && FormCheck.instant(inner.get("endDate"))
            .filter(at -> until.filter(at::isAfter).isPresent())
            .isEmpty();
  }

  /** A failure without anything measured is of no KPI. */
  private void failures(Map<String, Object> implementation, Set<String> metrics) {
    int failures = FormCheck.objects(implementation.get("performanceFailures")).size();
    if (failures > 0 && metrics.isEmpty()) {
      faults.add(
          place + "/implementation/performanceFailures",
          "failure",
          Message.of("record.check.failure"));
    }
  }
}
