package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** GSM-LEG-05, 07 and 08: what a facility of the department's own must keep. */
final class FacilityChecks {

  private FacilityChecks() {}

  static List<Verdict> certificate(Asked asked) {
    Fact spdi = asked.at("facility", "spdi");
    Optional<Verdict> other = notOwned(asked);
    if (other.isPresent()) {
      return List.of(other.get());
    } else if (!spdi.is(true)) {
      return List.of(
          spdi.isAbsent()
              ? Verdict.unknown(spdi)
              : Verdict.notApplicable(Message.of("GSM-LEG-05.not-sensitive")));
    }
    Fact until =
        asked.at("facility", "iso27001ValidTo").or(asked.at("iso27001", "certificate", "validTo"));
    Optional<Moment> end = until.moment();
    if (end.isEmpty()) {
      return List.of(Require.given(until));
    }
    boolean over = !asked.asOf().isBefore(end.get().end());
    Message text =
        Message.of(over ? "GSM-LEG-05.expired" : "GSM-LEG-05.valid").with("day", end.get().day());
    return List.of(over ? Verdict.fail(text) : Verdict.pass(text));
  }

  private static Optional<Verdict> notOwned(Asked asked) {
    Fact facility = asked.at("facility");
    Fact hosting = asked.at("facility", "hosting");
    if (facility.isNone() || hosting.isNone() || hosting.isWord("external")) {
      return Optional.of(Verdict.notApplicable(Message.of("check.no-facility")));
    }
    return hosting.isWord("owned") ? Optional.empty() : Optional.of(Verdict.unknown(hosting));
  }

  static List<Verdict> kept(Asked asked) {
    BigDecimal limit = asked.limit("days");
    return asked.each("removed", item -> kept(item, asked.today(), limit));
  }

  private static Verdict kept(Fact item, LocalDate today, BigDecimal limit) {
    Fact from = item.at("removedAt");
    Fact purged = item.at("purgedAt");
    Fact promised = item.at("preservedUntil");
    if (from.moment().isEmpty()) {
      return Require.given(from);
    } else if (purged.isAbsent() && promised.moment().isEmpty()) {
      return Verdict.unknown(purged);
    }
    LocalDate removed = from.moment().get().day();
    Optional<LocalDate> end = purged.or(promised).moment().map(Moment::day);
    if (end.isPresent()) {
      return Require.atLeast("kept", days(removed, end.get()), limit);
    }
    Message still = Message.of("GSM-LEG-07.still").with("days", days(removed, today));
    if (days(removed, today).compareTo(limit) >= 0) {
      return Verdict.pass(still).value(days(removed, today));
    }
    // it is kept now; for the days that are still to come only a promise speaks, if it is not over
    Optional<Moment> ahead = promised.moment().filter(until -> !until.day().isBefore(today));
    if (ahead.isEmpty() && promised.moment().isPresent()) {
      Message over =
          Message.of("GSM-LEG-07.over")
              .with("day", promised.moment().get().day())
              .with("days", days(removed, today));
      return Verdict.unknown(promised).saying(over);
    }
    return ahead
        .map(until -> Require.atLeast("kept", days(removed, until.day()), limit))
        .orElseGet(
            () ->
                promised.isAbsent()
                    ? Verdict.unknown(promised)
                    : Verdict.of(Outcome.WARN, still).value(days(removed, today)));
  }

  private static BigDecimal days(LocalDate from, LocalDate until) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
  }

  static List<Verdict> officers(Asked asked) {
    Fact facility = asked.at("facility");
    if (facility.isAbsent()) {
      return List.of(Verdict.unknown(facility));
    }
    return List.of(
        notOwned(asked)
            .orElseGet(
                () ->
                    Verdict.all(
                        Require.given(asked.at("facility", "responsibleHead")),
                        Require.given(asked.at("facility", "itHead")))));
  }
}
