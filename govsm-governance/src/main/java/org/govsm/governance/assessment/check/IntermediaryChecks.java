package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** LAW-IT-02, 03 and 10: what an intermediary publishes, logs and tells agencies. */
final class IntermediaryChecks {

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-IT-02", IntermediaryChecks::logged,
          "LAW-IT-03", IntermediaryChecks::published,
          "LAW-IT-10", IntermediaryChecks::answered);

  private IntermediaryChecks() {}

  /** The two logs by which a legal officer sees whether the exemption is kept. */
  private static List<CheckResult> logged(CheckInput input) {
    List<CheckResult> all = new ArrayList<>();
    all.add(CheckResult.pass(Message.of("LAW-IT-02.logged")));
    for (String log : List.of("moderation", "orders")) {
      List<FactNode> entries = input.facts().each(log);
      if (entries.isEmpty() && !input.at(log).isNone()) {
        all.add(CheckResult.unknown(List.of(log)));
      } else if (RecordedTime.hasUnrecorded(entries)) {
        all.add(RecordedTime.unrecorded(log));
      }
    }
    for (FactNode decision : input.facts().each("moderation")) {
      if (!ModerationChecks.isTaken(decision)) {
        continue;
      }
      CheckResult ground = Require.below("moderation[]", Require.given(decision.at("ground")));
      if (ground.outcome() != Outcome.PASS) {
        all.add(ground);
      }
    }
    return List.of(CheckResult.all(all));
  }

  private static List<CheckResult> published(CheckInput input) {
    FactNode policies = input.at("facility", "policies");
    List<CheckResult> all =
        new ArrayList<>(
            Stream.of("rules", "privacy", "userAgreement")
                .map(name -> Addresses.web(policies.at(name, "url")))
                .toList());
    FactNode languages = policies.at("languages").or(input.at("languages"));
    all.add(ScheduledLanguages.among(languages, "facility.policies.languages"));
    return List.of(CheckResult.all(all));
  }

  private static List<CheckResult> answered(CheckInput input) {
    return LegalChecks.eachRequest(input, "infoOrders", order -> answered(input, order));
  }

  /** An order without a purpose need not be one that binds. */
  private static CheckResult answered(CheckInput input, FactNode order) {
    CheckResult met =
        Require.below(
            "infoOrders[]",
            LaterLawClocks.met(input, order.at("receivedAt"), order.at("answeredAt"), "hours"));
    FactNode purpose = order.at("purpose").or(order.at("statesPurpose"));
    Optional<CheckResult> against =
        StatedWords.against(order.at("purpose"), order.at("statesPurpose"), "infoOrders[].purpose");
    if (met.outcome() == Outcome.NOT_APPLICABLE || met.outcome() == Outcome.UNKNOWN) {
      return met;
    } else if (against.isPresent()) {
      return against.get();
    } else if (Require.denied(order.at("purpose"), "infoOrders[].purpose").isPresent()) {
      return Require.saysNone("infoOrders[].purpose", order.at("purpose").text().orElse(""));
    } else if (purpose.isAbsent()) {
      return CheckResult.unknown(List.of("infoOrders[].purpose"));
    }
    Message text =
        Message.of("assessment.both")
            .with("first", Message.of("LAW-IT-10.no-purpose"))
            .with("second", met.text());
    return purpose.isNone() || purpose.is(false) ? met.outcome(Outcome.ATTEST).saying(text) : met;
  }
}
