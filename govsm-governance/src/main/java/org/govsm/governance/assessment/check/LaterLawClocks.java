package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** Clocks of law after the framework: how soon an order, a complaint or an incident is met. */
final class LaterLawClocks {

  private static final String HOURS = "hours";
  private static final String RESOLVED = "resolved";
  private static final String UNRESOLVED = "unresolved";
  private static final String[] IMAGES = {
    "INTIMATE_IMAGE", "NUDITY", "IMPERSONATION", "MORPHED_IMAGE", "INTIMATE_OR_IMPERSONATION"
  };
  private static final List<String> GRIEVANCES = List.of("grievance", "complaint", "शिकायत");

  private LaterLawClocks() {}

  static List<CheckResult> imagesMet(CheckInput input) {
    return LegalChecks.eachRequest(input, "complaints", complaint -> imageMet(input, complaint));
  }

  private static CheckResult imageMet(CheckInput input, FactNode complaint) {
    FactNode type = complaint.at("type");
    CheckResult image = Require.oneOf(type, IMAGES);
    if (type.isWord("OTHER")) {
      return CheckResult.notApplicable(Message.of("LAW-IT-09.other"));
    } else if (image.outcome() != Outcome.PASS) {
      return CheckResult.unknown(type);
    }
    return met(input, complaint.at("receivedAt"), complaint.at("actedAt"));
  }

  static List<CheckResult> reported(CheckInput input) {
    return input.each("incidents", incident -> reported(input, incident));
  }

  /** Access that nobody allowed is listed; of anything else somebody says whether it is. */
  private static CheckResult reported(CheckInput input, FactNode incident) {
    FactNode listed = incident.at("certInListed");
    if (!incident.at("type").isWord("UNAUTHORISED_ACCESS") && !listed.is(true)) {
      return listed.is(false)
          ? CheckResult.notApplicable(Message.of("LAW-CI-01.other"))
          : CheckResult.unknown(listed);
    }
    return met(input, incident.at("noticedAt"), incident.at("certInReportedAt"));
  }

  /** Within the hours that the limit had on the day on which the clock began. */
  private static CheckResult met(CheckInput input, FactNode from, FactNode to) {
    return met(input, from, to, HOURS);
  }

  /**
   * The same.
   *
   * @param limit the name of the limit of the control
   */
  static CheckResult met(CheckInput input, FactNode from, FactNode to, String limit) {
    if (Conflicts.reversed(from, to)) {
      return reversed(to);
    }
    return from.moment()
        .map(
            begun ->
                input
                    .beforeLaw(begun.day())
                    .orElseGet(
                        () -> LegalChecks.acted(input, from, to, input.limit(limit, begun.day()))))
        .orElseGet(() -> Require.given(from));
  }

  static CheckResult reversed(FactNode to) {
    return CheckResult.unknown(to)
        .saying(Message.of("check.reversed").with("what", CheckResult.term(to.path())));
  }

  static List<CheckResult> grievances(CheckInput input) {
    return input.each(
        "queries", query -> CorrectedEntries.confirmed(query, grievance(input, query)));
  }

  private static CheckResult grievance(CheckInput input, FactNode query) {
    FactNode category = query.at("category");
    if (category.text().isEmpty()) {
      return CheckResult.unknown(category);
    } else if (!category.isOneOf(GRIEVANCES)) {
      return QueryClass.of(category) == QueryClass.STRANGE
          ? CheckResult.unknown(category)
          : CheckResult.notApplicable(Message.of("check.other-class"));
    }
    return query
        .at("receivedAt")
        .moment()
        .flatMap(at -> input.beforeLaw(at.day()))
        .orElseGet(
            () -> CheckResult.all(Require.given(query.at("cpgramsNo")), resolved(input, query)));
  }

  /**
   * Resolved within the days, or told within them that it takes longer; how long it may take then
   * is for a person to judge.
   */
  private static CheckResult resolved(CheckInput input, FactNode query) {
    FactNode received = query.at("receivedAt");
    FactNode resolved = query.at("resolvedAt");
    Optional<LocalDate> from = received.moment().map(Moment::day);
    if (from.isEmpty()) {
      return Require.given(received);
    }
    Optional<CheckResult> late =
        RecordedTime.whileOpen(
            resolved,
            until -> resolved(input, query, from.get(), Optional.of(until)),
            Set.of(Outcome.FAIL));
    if (late.isPresent()) {
      return late.get();
    } else if (resolved.isAbsent() || Conflicts.reversed(received, resolved)) {
      return resolved.isAbsent() ? CheckResult.unknown(resolved) : reversed(resolved);
    }
    return resolved.moment().isPresent()
        ? RecordedTime.judged(resolved, to -> resolved(input, query, from.get(), Optional.of(to)))
        : resolved(input, query, from.get(), Optional.empty());
  }

  private static CheckResult resolved(
      CheckInput input, FactNode query, LocalDate from, Optional<Moment> to) {
    BigDecimal limit = input.limit("days", from);
    LocalDate end = to.map(Moment::day).orElse(input.today());
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, end));
    if (days.compareTo(limit) <= 0) {
      Message open = Message.of("LAW-GR-01.waiting").with("limit", limit);
      return query.at("resolvedAt").isNone()
          ? CheckResult.of(Outcome.WARN, open)
          : Require.atMost(RESOLVED, days, limit);
    }
    FactNode interim = query.at("interimAt");
    if (interim.isAbsent() || Conflicts.reversed(query.at("receivedAt"), interim)) {
      return interim.isAbsent() ? CheckResult.unknown(interim) : reversed(interim);
    }
    LocalDate last = from.plusDays(limit.longValueExact());
    String measure = to.isPresent() ? RESOLVED : UNRESOLVED;
    return interim.moment().isPresent()
        ? RecordedTime.judged(
            interim,
            told ->
                told.day().isAfter(last)
                    ? Require.atMost(measure, days, limit)
                    : told(query, told.day(), days, limit))
        : Require.atMost(measure, days, limit);
  }

  private static CheckResult told(
      FactNode query, LocalDate told, BigDecimal days, BigDecimal limit) {
    return query.at("resolvedAt").isNone()
        ? CheckResult.of(
                Outcome.ATTEST,
                Message.of("LAW-GR-01.interim-open")
                    .with("day", told)
                    .with("days", days)
                    .with("limit", limit))
            .value(days)
            .limit(limit)
        : CheckResult.pass(Message.of("LAW-GR-01.interim").with("day", told));
  }
}
