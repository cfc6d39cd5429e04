package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;

/** Next steps: what somebody can do now with an evaluation, by the codes of {@link AwardSteps}. */
final class NextSteps {

  private NextSteps() {}

  static List<String> of(Evaluated now, Caller caller, Instant at) {
    AwardRecord record = now.record();
    List<String> steps = new ArrayList<>();
    boolean opened = !record.examined(at).isEmpty();
    boolean free = record.proposal().isEmpty();
    if (record.needsSheets() && opened && !record.isAssessed()) {
      add(steps, record, "closing", Kind.CLOSING, caller);
    }
    if (free && !record.differences().isEmpty()) {
      add(steps, record, "resolution", Kind.RESOLUTION, caller);
    }
    if (free && record.isAssessed() && hasLowPrice(now)) {
      add(steps, record, "explanation", Kind.EXPLANATION, caller);
    }
    return steps;
  }

  private static boolean hasLowPrice(Evaluated now) {
    return now.evaluation().trace().findings().stream()
        .anyMatch(found -> found.code().equals("LOW_UNEXPLAINED"));
  }

  private static void add(
      List<String> steps, AwardRecord record, String code, Kind kind, Caller caller) {
    if (AwardRoles.has(record, kind, caller)) {
      steps.add(code);
    }
  }
}
