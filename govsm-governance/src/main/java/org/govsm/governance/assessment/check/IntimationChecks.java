package org.govsm.governance.assessment.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.check.IntimationValidity.Names;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

/** LAW-IT-05 and 06: orders to remove something, and which intimations count at all. */
final class IntimationChecks {

  static final Map<String, ControlCheck> CHECKS =
      Map.of("LAW-IT-05", IntimationChecks::met, "LAW-IT-06", IntimationChecks::valid);

  private static final String VALIDITY = "LAW-IT-06";

  private IntimationChecks() {}

  static List<CheckResult> met(CheckInput input) {
    return LegalChecks.eachRequest(input, "orders", order -> met(input, order));
  }

  /** By the clock; whether an intimation that looks invalid must be met is for a person to say. */
  private static CheckResult met(CheckInput input, FactNode order) {
    CheckResult met =
        LaterLawClocks.met(input, order.at("receivedAt"), order.at("disabledAt"), "hours");
    FactNode source = order.at("source");
    boolean judged = met.outcome() != Outcome.UNKNOWN && met.outcome() != Outcome.NOT_APPLICABLE;
    if (!judged || !isUnderRule(order) || source.isWord("COURT")) {
      return met;
    } else if (!source.isWord("GOVERNMENT_INTIMATION")) {
      return Require.open("orders[].source", source);
    }
    IntimationValidity validity = IntimationValidity.of(order, Names.RECEIVED);
    if (validity.looksInvalid()) {
      Message asked = Message.of("LAW-IT-05.looks-invalid").with("reason", validity.told());
      return met.outcome(Outcome.ATTEST)
          .saying(Message.of("assessment.both").with("first", asked).with("second", met.text()));
    }
    return validity.open().isEmpty() ? met : CheckResult.all(validity.open());
  }

  /** An intimation of an earlier day is not held to what was asked of it later. */
  private static boolean isUnderRule(FactNode order) {
    Optional<LocalDate> from =
        ControlCatalogue.known(VALIDITY).flatMap(Control::effective).map(EffectivePeriod::from);
    return order
        .at("receivedAt")
        .moment()
        .map(Moment::day)
        .filter(day -> from.filter(first -> !day.isBefore(first)).isPresent())
        .isPresent();
  }

  /** Those that came, and those that the department sent. */
  static List<CheckResult> valid(CheckInput input) {
    List<CheckResult> results =
        new ArrayList<>(input.each("orders", order -> received(input, order)));
    List<CheckResult> sent =
        input.each("takedown", request -> TakedownChecks.issued(input, request));
    results.addAll(sent);
    boolean issues =
        sent.stream()
            .anyMatch(one -> one.outcome() == Outcome.PASS || one.outcome() == Outcome.FAIL);
    if (issues) {
      results.add(Require.yes(input.at("review", "monthly")).about("review.monthly"));
    }
    return results;
  }

  private static CheckResult received(CheckInput input, FactNode order) {
    FactNode source = order.at("source");
    if (order.at("otherKind").is(true)) {
      return CheckResult.notApplicable(Message.of("check.other-kind"));
    } else if (source.isWord("COURT")) {
      return CheckResult.notApplicable(Message.of("LAW-IT-06.court"));
    } else if (!source.isWord("GOVERNMENT_INTIMATION")) {
      return Require.open("orders[].source", source);
    }
    FactNode received = order.at("receivedAt");
    return received
        .moment()
        .map(at -> input.beforeLaw(at.day()))
        .map(before -> before.orElseGet(IntimationValidity.of(order, Names.RECEIVED)::judged))
        .orElseGet(() -> Require.given(received));
  }
}
