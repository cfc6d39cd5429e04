package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;

import java.util.List;
import org.govsm.core.process.GuardAnswer;

/** What the findings of one control about one account say of a guard: the worst counts. */
final class FindingAnswers {

  private static final List<Outcome> WORST_FIRST =
      List.of(
          Outcome.FAIL,
          Outcome.BLOCKED,
          Outcome.UNKNOWN,
          Outcome.ATTEST,
          Outcome.NOT_EVALUATED,
          Outcome.WARN,
          Outcome.PASS,
          Outcome.NOT_APPLICABLE);

  /** Stands for the signature of a person among the facts that are missing. */
  private static final List<String> ATTESTATION = List.of("attestation");

  private FindingAnswers() {}

  static GuardAnswer of(List<ControlFinding> findings) {
    ControlFinding worst =
        findings.stream().min(comparing(f -> WORST_FIRST.indexOf(f.outcome()))).orElseThrow();
    return switch (worst.outcome()) {
      case PASS, NOT_APPLICABLE, WARN -> GuardAnswer.met();
      case FAIL, BLOCKED -> GuardAnswer.notMet(worst.text());
      case UNKNOWN -> GuardAnswer.unknown(names(worst.missing()));
      case ATTEST, NOT_EVALUATED -> GuardAnswer.unknown(ATTESTATION);
    };
  }

  /** As sentences know them: without the marks of lists. */
  private static List<String> names(List<String> missing) {
    return missing.isEmpty()
        ? ATTESTATION
        : missing.stream().map(name -> name.replace("[]", "")).toList();
  }
}
