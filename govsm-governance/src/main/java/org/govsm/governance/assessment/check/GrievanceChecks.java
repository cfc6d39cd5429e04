package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** LAW-IT-08 and 18: complaints of users, how soon they are met, and what of the appeal. */
final class GrievanceChecks {

  static final Map<String, ControlCheck> CHECKS =
      Map.of("LAW-IT-08", GrievanceChecks::met, "LAW-IT-18", GrievanceChecks::told);

  private static final String ITEM = "complaints[]";
  private static final String DAYS = "resolveDays";
  private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
  private static final String REMOVAL = "removalHours";

  /** G.S.R. 794(E): before it, the days held for removals too. */
  private static final LocalDate HOURS_FOR_REMOVAL = LocalDate.of(2022, 10, 28);

  private GrievanceChecks() {}

  /** Without an officer the control fails; of the complaints then only those that fail too. */
  private static List<CheckResult> met(CheckInput input) {
    CheckResult officer = officer(input);
    List<CheckResult> results = new ArrayList<>();
    results.add(officer);
    LegalChecks.eachRequest(input, "complaints", complaint -> met(input, complaint)).stream()
        .filter(one -> officer.outcome() != Outcome.FAIL || one.outcome() == Outcome.FAIL)
        .forEach(results::add);
    return results;
  }

  /** Named, and not somebody who is said to have left. */
  private static CheckResult officer(CheckInput input) {
    return input.officer(input.at("facility", "grievanceOfficer"));
  }

  private static CheckResult met(CheckInput input, FactNode complaint) {
    FactNode received = complaint.at("receivedAt");
    Optional<LocalDate> day = received.moment().map(Moment::day);
    if (day.isEmpty()) {
      return below(Require.given(received));
    }
    return input
        .beforeLaw(day.get())
        .orElseGet(
            () ->
                below(
                    CheckResult.all(
                        acknowledged(input, complaint), resolved(input, complaint, day.get()))));
  }

  private static CheckResult below(CheckResult result) {
    return Require.below(ITEM, result);
  }

  private static CheckResult acknowledged(CheckInput input, FactNode complaint) {
    FactNode acknowledged = complaint.at("acknowledgedAt").or(complaint.at("ackAt"));
    CheckResult met =
        LaterLawClocks.met(input, complaint.at("receivedAt"), acknowledged, "ackHours");
    return met.outcome() == Outcome.UNKNOWN
        ? met
        : met.saying(Message.of("LAW-IT-08.acknowledged").with("reason", met.text()));
  }

  /** By hours where it asks for a removal, else by days; where both say the same, by days. */
  private static CheckResult resolved(CheckInput input, FactNode complaint, LocalDate received) {
    FactNode removal = complaint.at("removalRequested");
    CheckResult byDays = byDays(input, complaint, received);
    if (received.isBefore(HOURS_FOR_REMOVAL) || removal.is(false) || removal.isNone()) {
      return byDays;
    }
    CheckResult byHours =
        LaterLawClocks.met(input, complaint.at("receivedAt"), complaint.at("resolvedAt"), REMOVAL);
    if (removal.is(true)) {
      return byHours;
    }
    return byDays.outcome() == byHours.outcome() ? byDays : CheckResult.unknown(removal);
  }

  private static CheckResult byDays(CheckInput input, FactNode complaint, LocalDate received) {
    FactNode resolved = complaint.at("resolvedAt");
    Optional<CheckResult> late =
        RecordedTime.whileOpen(
            resolved,
            until -> byDays(input, complaint, received, Optional.of(until)),
            Set.of(Outcome.FAIL, Outcome.ATTEST));
    if (late.isPresent()) {
      return late.get();
    } else if (resolved.isAbsent()) {
      return CheckResult.unknown(resolved);
    } else if (Conflicts.reversed(complaint.at("receivedAt"), resolved)) {
      return LaterLawClocks.reversed(resolved);
    }
    return resolved.moment().isPresent()
        ? RecordedTime.judged(resolved, to -> byDays(input, complaint, received, Optional.of(to)))
        : byDays(input, complaint, received, Optional.empty());
  }

  private static CheckResult byDays(
      CheckInput input, FactNode complaint, LocalDate received, Optional<Moment> to) {
    FactNode resolved = complaint.at("resolvedAt");
    LocalDate end = to.map(Moment::day).orElse(input.today());
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(received, end));
    BigDecimal limit = input.limit(DAYS, received);
    BigDecimal hours = limit.multiply(HOURS_OF_A_DAY);
    FactNode from = complaint.at("receivedAt");
    if (days.compareTo(limit) == 0) {
      CheckResult byClock =
          to.isPresent() && from.moment().isPresent()
              ? LegalChecks.acted(from, from.moment().get(), resolved, to.get(), hours)
              : LegalChecks.acted(input, from, resolved, hours);
      if (byClock.outcome() == Outcome.FAIL) {
        return doubted(input, received)
            .map(
                former -> {
                  CheckResult doubt = doubt(days, limit, former);
                  return doubt.saying(
                      Message.of("assessment.both")
                          .with("first", byClock.text())
                          .with("second", doubt.text()));
                })
            .orElse(byClock);
      }
    }
    if (days.compareTo(limit) <= 0) {
      return resolved.isNone()
          ? CheckResult.of(Outcome.WARN, Message.of("LAW-GR-01.waiting").with("limit", limit))
          : Require.atMost("resolved", days, limit);
    }
    return doubted(input, received)
        .filter(former -> days.compareTo(former) <= 0)
        .map(former -> doubt(days, limit, former))
        .orElseGet(() -> Require.atMost(to.isPresent() ? "resolved" : "unresolved", days, limit));
  }

  /** The limit of before: notes of lawyers read the newer one as that of the acknowledgement. */
  private static Optional<BigDecimal> doubted(CheckInput input, LocalDate received) {
    return input.control().earlier(DAYS).entrySet().stream()
        .filter(earlier -> !received.isBefore(earlier.getKey()))
        .map(earlier -> new BigDecimal(earlier.getValue()))
        .reduce((first, last) -> last);
  }

  private static CheckResult doubt(BigDecimal days, BigDecimal limit, BigDecimal former) {
    Message text =
        Message.of("LAW-IT-08.doubt")
            .with("days", days)
            .with("limit", limit)
            .with("former", former);
    return CheckResult.of(Outcome.ATTEST, text).value(days).limit(limit);
  }

  private static List<CheckResult> told(CheckInput input) {
    return LegalChecks.eachRequest(input, "complaints", complaint -> below(told(input, complaint)));
  }

  private static CheckResult told(CheckInput input, FactNode complaint) {
    FactNode resolved = complaint.at("resolvedAt");
    Optional<LocalDate> day = resolved.moment().map(Moment::day);
    if (day.isEmpty()) {
      return resolved.isNone()
          ? CheckResult.notApplicable(Message.of("LAW-IT-18.open"))
          : CheckResult.unknown(resolved);
    }
    return input.beforeLaw(day.get()).orElseGet(() -> told(complaint.at("decisionNotice")));
  }

  private static CheckResult told(FactNode notice) {
    if (notice.isAbsent()) {
      return CheckResult.unknown(notice);
    }
    boolean told = notice.is(true) || notice.text().filter(AppealNotice::isOfAppeal).isPresent();
    Optional<CheckResult> denied =
        Require.denied(notice, ITEM + ".decisionNotice")
            .or(() -> notice.text().filter(AppealNotice::isDenied).map(GrievanceChecks::denied));
    if (denied.isPresent() && !Require.isPlainNo(notice)) {
      return denied.get();
    }
    return told
        ? CheckResult.pass(Message.of("LAW-IT-18.told"))
        : CheckResult.fail(Message.of("LAW-IT-18.not-told"));
  }

  private static CheckResult denied(String notice) {
    String path = ITEM + ".decisionNotice";
    return CheckResult.unknown(List.of(path))
        .saying(Message.of("LAW-IT-18.denied").with("given", notice));
  }
}
