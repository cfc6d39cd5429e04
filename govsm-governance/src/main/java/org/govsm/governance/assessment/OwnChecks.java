package org.govsm.governance.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.ControlCheck;

/** Checks of a department as the assessment makes them: a ruling becomes a result. */
final class OwnChecks {

  private OwnChecks() {}

  static Map<String, ControlCheck> of(Map<String, OwnCheck> own) {
    Map<String, ControlCheck> checks = new LinkedHashMap<>();
    own.forEach((control, check) -> checks.put(control, ours(check)));
    return checks;
  }

  private static ControlCheck ours(OwnCheck check) {
    return input -> {
      CheckResult result =
          check
              .judge(input.control(), input.facts(), input.asOf())
              .fold(
                  answer ->
                      answer.value()
                          ? CheckResult.pass(Message.of("check.own-pass"))
                          : CheckResult.fail(Message.of("check.own-fail")),
                  refer -> CheckResult.of(Outcome.ATTEST, refer.question()),
                  open -> CheckResult.unknown(open.missing()).saying(lacks(open.missing())));
      return List.of(result);
    };
  }

  /** A fact of the department's own has no other name than its path. */
  private static Message lacks(List<String> facts) {
    return Message.of("assessment.missing").with("missing", facts);
  }
}
