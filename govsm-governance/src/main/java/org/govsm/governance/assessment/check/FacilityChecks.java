package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-LEG-05, 07 and 08: what a facility of the department's own must keep. */
final class FacilityChecks {

  private FacilityChecks() {}

  static List<CheckResult> certificate(CheckInput input) {
    FactNode spdi = input.at("facility", "spdi");
    Optional<CheckResult> other = notOwned(input);
    if (other.isPresent()) {
      return List.of(other.get());
    } else if (!spdi.is(true)) {
      return List.of(
          spdi.isAbsent()
              ? CheckResult.unknown(spdi)
              : CheckResult.notApplicable(Message.of("GSM-LEG-05.not-sensitive")));
    }
    FactNode until =
        input.at("facility", "iso27001ValidTo").or(input.at("iso27001", "certificate", "validTo"));
    Optional<Moment> end = until.moment();
    if (end.isEmpty()) {
      return List.of(Require.given(until));
    }
    boolean over = !input.asOf().isBefore(end.get().end());
    Message text =
        Message.of(over ? "GSM-LEG-05.expired" : "GSM-LEG-05.valid").with("day", end.get().day());
    return List.of(over ? CheckResult.fail(text) : CheckResult.pass(text));
  }

  private static Optional<CheckResult> notOwned(CheckInput input) {
    FactNode facility = input.at("facility");
    FactNode hosting = input.at("facility", "hosting");
    if (facility.isNone() || hosting.isNone() || hosting.isWord("external")) {
      return Optional.of(CheckResult.notApplicable(Message.of("check.no-facility")));
    }
    return hosting.isWord("owned") ? Optional.empty() : Optional.of(CheckResult.unknown(hosting));
  }

  static List<CheckResult> kept(CheckInput input) {
    BigDecimal limit = input.limit("days");
    return input.each("removed", item -> kept(item, input.today(), limit));
  }

  static CheckResult kept(FactNode item, LocalDate today, BigDecimal limit) {
    FactNode from = item.at("removedAt");
    FactNode purged = item.at("purgedAt");
    FactNode promised = item.at("preservedUntil");
    if (from.moment().isEmpty()) {
      return Require.given(from);
    } else if (purged.isAbsent() && promised.moment().isEmpty()) {
      return CheckResult.unknown(purged);
    }
    LocalDate removed = from.moment().get().day();
    Optional<LocalDate> end = purged.or(promised).moment().map(Moment::day);
    if (end.isPresent()) {
      return Require.atLeast("kept", days(removed, end.get()), limit);
    }
    Message still = Message.of("GSM-LEG-07.still").with("days", days(removed, today));
    if (days(removed, today).compareTo(limit) >= 0) {
      return CheckResult.pass(still).value(days(removed, today));
    }
    // it is kept now; for the days that are still to come only a promise speaks, if it is not over
    Optional<Moment> ahead = promised.moment().filter(until -> !until.day().isBefore(today));
    if (ahead.isEmpty() && promised.moment().isPresent()) {
      Message over =
          Message.of("GSM-LEG-07.over")
              .with("day", promised.moment().get().day())
              .with("days", days(removed, today));
      return CheckResult.unknown(promised).saying(over);
    }
    return ahead
        .map(until -> Require.atLeast("kept", days(removed, until.day()), limit))
        .orElseGet(
            () ->
                promised.isAbsent()
                    ? CheckResult.unknown(promised)
                    : CheckResult.of(Outcome.WARN, still).value(days(removed, today)));
  }

  private static BigDecimal days(LocalDate from, LocalDate until) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
  }

  static List<CheckResult> officers(CheckInput input) {
    FactNode facility = input.at("facility");
    if (facility.isAbsent()) {
      return List.of(CheckResult.unknown(facility));
    }
    return List.of(
        notOwned(input)
            .orElseGet(
                () ->
                    CheckResult.all(
                        Require.given(input.at("facility", "responsibleHead")),
                        Require.given(input.at("facility", "itHead")))));
  }
}
