package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** LAW-DP-02 to 08: notices, safeguards, breaches, children and erasure of personal data. */
final class DataProtectionChecks {

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-DP-02", DataProtectionChecks::notices,
          "LAW-DP-03", DataProtectionChecks::safeguards,
          "LAW-DP-04", DataProtectionChecks::breaches,
          "LAW-DP-06", DataProtectionChecks::children,
          "LAW-DP-07", DataProtectionChecks::erased,
          "LAW-DP-08", DataProtectionChecks::sensitive);

  /** Rules 6 and 8 of the DPDP Rules, 2025: logs of at least one year. */
  private static final BigDecimal YEAR_OF_LOGS = BigDecimal.valueOf(365);

  private DataProtectionChecks() {}

  /** What the notice of each form says, or that of all forms. */
  private static List<CheckResult> notices(CheckInput input) {
    return input.each("collection", form -> notice(form, input.at("notice")));
  }

  private static CheckResult notice(FactNode form, FactNode ofAll) {
    List<CheckResult> all = new ArrayList<>();
    all.add(Addresses.web(form.at("noticeUrl")));
    FactNode own = form.at("notice");
    for (String part : List.of("items", "purpose")) {
      all.add(Require.given(own.at(part).or(ofAll.at(part))));
    }
    for (String part : List.of("withdrawUrl", "complaintUrl")) {
      all.add(Addresses.web(own.at(part).or(ofAll.at(part))));
    }
    FactNode languages = own.at("languages").or(ofAll.at("languages"));
    all.add(ScheduledLanguages.among(languages, "notice.languages"));
    CheckResult result = Require.below("collection[]", CheckResult.all(all));
    return result.outcome() == Outcome.PASS
        ? result.saying(Message.of("LAW-DP-02.complete"))
        : result;
  }

  private static List<CheckResult> safeguards(CheckInput input) {
    List<CheckResult> all =
        new ArrayList<>(
            Stream.of("encryption", "access", "logging", "backup")
                .map(name -> Require.stated(input.at("safeguards", name)))
                .toList());
    all.add(logs(input));
    return List.of(CheckResult.all(all));
  }

  private static CheckResult logs(CheckInput input) {
    FactNode days = input.at("logs", "retentionDays");
    return days.number()
        .map(count -> Require.atLeast("kept", count, YEAR_OF_LOGS))
        .orElseGet(() -> Require.given(days));
  }

  private static List<CheckResult> breaches(CheckInput input) {
    return input.each("breaches", breach -> Require.below("breaches[]", breach(input, breach)));
  }

  private static CheckResult breach(CheckInput input, FactNode breach) {
    FactNode aware = breach.at("awareAt");
    return aware
        .moment()
        .map(Moment::day)
        .map(
            day ->
                input
                    .beforeLaw(day)
                    .orElseGet(
                        () ->
                            CheckResult.all(
                                LaterLawClocks.met(
                                    input, aware, breach.at("boardDetailAt"), "hours"),
                                people(input, aware, breach.at("individualsNotifiedAt")))))
        .orElseGet(() -> Require.given(aware));
  }

  /** "Without delay" has no number; nobody waits longer than the Board does. */
  private static CheckResult people(CheckInput input, FactNode aware, FactNode told) {
    CheckResult waiting = LaterLawClocks.met(input, aware, told, "hours");
    if (waiting.outcome() == Outcome.UNKNOWN) {
      return waiting;
    }
    if (told.moment().isPresent()) {
      return Require.given(told);
    }
    boolean early = waiting.outcome() == Outcome.WARN;
    return waiting.saying(Message.of(early ? "LAW-DP-04.waiting" : "LAW-DP-04.not-told"));
  }

  private static List<CheckResult> children(CheckInput input) {
    return input.each("campaigns", campaign -> children(input, campaign));
  }

  private static CheckResult children(CheckInput input, FactNode campaign) {
    FactNode minors = campaign.at("audience", "minors");
    if (minors.is(false) || minors.isNone()) {
      return CheckResult.notApplicable(Message.of("LAW-DP-06.none"));
    } else if (!minors.is(true)) {
      return CheckResult.unknown(List.of("campaigns[].audience.minors"));
    }
    FactNode consent = campaign.at("consent", "guardian").or(input.at("consent", "guardian"));
    return consent.isAbsent()
        ? CheckResult.unknown(List.of("campaigns[].consent.guardian"))
        : Require.stated(consent);
  }

  /** Each entry, and the logs. */
  private static List<CheckResult> erased(CheckInput input) {
    List<CheckResult> results =
        new ArrayList<>(
            input.each(
                "dataRegister", entry -> Require.below("dataRegister[]", erased(input, entry))));
    results.add(logs(input).about("logs"));
    return results;
  }

  private static CheckResult erased(CheckInput input, FactNode entry) {
    FactNode by = entry.at("eraseBy");
    Optional<Moment> end = by.moment();
    if (end.isPresent() && input.asOf().isBefore(end.get().end())) {
      return CheckResult.pass(Message.of("LAW-DP-07.until").with("day", end.get().day()));
    } else if (by.isAbsent()) {
      return CheckResult.unknown(by);
    }
    FactNode law = entry.at("keptByLaw");
    FactNode erased = entry.at("erasedAt");
    if (end.isPresent() && erased.moment().isPresent()) {
      return CheckResult.pass(
          Message.of("LAW-DP-07.erased").with("day", erased.moment().get().day()));
    } else if (law.isGiven()) {
      Message kept = Message.of("LAW-DP-07.kept").with("law", law.text().orElse("–"));
      return Require.denied(law, "dataRegister[].keptByLaw")
          .orElseGet(() -> CheckResult.pass(kept));
    } else if (end.isPresent() && erased.isAbsent()) {
      return CheckResult.unknown(erased);
    } else if (law.isAbsent()) {
      return CheckResult.unknown(law);
    }
    return CheckResult.fail(
        end.map(moment -> Message.of("LAW-DP-07.over").with("day", moment.day()))
            .orElseGet(() -> Message.of("LAW-DP-07.no-day")));
  }

  /** The rules of 2011, for a facility that handles sensitive data. */
  private static List<CheckResult> sensitive(CheckInput input) {
    FactNode handled = input.at("facility", "spdi");
    if (handled.is(false) || handled.isNone()) {
      return List.of(CheckResult.notApplicable(Message.of("GSM-LEG-05.not-sensitive")));
    }
    return List.of(
        handled.isAbsent()
            ? CheckResult.unknown(handled)
            : Require.given(input.at("spdi", "safeguards")));
  }
}
