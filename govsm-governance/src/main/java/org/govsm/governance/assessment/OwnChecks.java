package org.govsm.governance.assessment;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.QuotedValue;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.ControlCheck;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

/**
 * Checks of a department as the assessment makes them: a ruling becomes a result, and one that ends
 * with an exception leaves its own control open and no other.
 */
final class OwnChecks {

  private OwnChecks() {}

  static Map<String, ControlCheck> of(Map<String, OwnCheck> own) {
    Map<String, ControlCheck> checks = new LinkedHashMap<>();
    own.forEach((control, check) -> checks.put(control, ours(check)));
    return checks;
  }

  /** A check for a control that nobody asks would never run, and nobody would know. */
  static void requireKnown(Set<String> own, ControlCatalogue catalogue) {
    List<String> known = catalogue.controls().stream().map(Control::id).toList();
    for (String control : own) {
      if (!known.contains(control)) {
        throw new IllegalArgumentException(
            "no control of this catalogue is '" + control + "'" + NearestName.hint(control, known));
      }
    }
  }

  private static ControlCheck ours(OwnCheck check) {
    return input -> List.of(result(check, input));
  }

  private static CheckResult result(OwnCheck check, CheckInput input) {
    Ruling<Boolean> ruling;
    try {
      ruling = requireNonNull(check.judge(input.control(), input.facts(), input.asOf()), "ruling");
    } catch (RuntimeException e) {
      return CheckResult.of(
          Outcome.NOT_EVALUATED,
          Message.of("check.own-error")
              .with("control", input.control().id())
              .with("error", e.getClass().getSimpleName())
              .with("reason", QuotedValue.of(String.valueOf(e.getMessage()))));
    }
    return ruling.fold(
        answer ->
            answer.value()
                ? CheckResult.pass(Message.of("check.own-pass"))
                : CheckResult.fail(Message.of("check.own-fail")),
        refer -> CheckResult.of(Outcome.ATTEST, refer.question()),
        open -> CheckResult.unknown(open.missing()).saying(lacks(open.missing())));
  }

  /** A fact of the department's own has no other name than its path. */
  private static Message lacks(List<String> facts) {
    return Message.of("assessment.missing").with("missing", facts);
  }
}
