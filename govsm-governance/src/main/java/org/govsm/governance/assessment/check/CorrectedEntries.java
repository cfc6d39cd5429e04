package org.govsm.governance.assessment.check;

import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** Corrected entries: what two officers took out of a limit that was over another confirms. */
final class CorrectedEntries {

  private static final Set<Outcome> OPEN = Set.of(Outcome.FAIL, Outcome.UNKNOWN);

  private CorrectedEntries() {}

  /**
   * What was found of a request, by its entry as corrected. A control that binds it no more is
   * asked of where more than the time of its receipt was corrected: else it never bound it.
   */
  static CheckResult ofRequest(FactNode record, CheckResult found) {
    boolean never =
        found.outcome() == Outcome.NOT_APPLICABLE
            && Stream.of("entryKindCorrected", "otherKind")
                .noneMatch(name -> record.at(name).is(true));
    return never ? found : confirmed(record, found);
  }

  /** Whether a third person is asked of an entry. */
  static boolean isAsked(CheckResult found) {
    return found.outcome() == Outcome.ATTEST && found.text().key().equals("check.entry-corrected");
  }

  /** What was found of a record, by its entry as corrected. */
  static CheckResult confirmed(FactNode record, CheckResult found) {
    return record
        .at("entryCorrectedAt")
        .moment()
        .filter(at -> !OPEN.contains(found.outcome()))
        .map(at -> Message.of("check.entry-corrected").with("day", at.day()))
        .map(text -> found.outcome(Outcome.ATTEST).saying(text.with("reason", found.text())))
        .orElse(found);
  }
}
