package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.cases.CaseResult.Outcome;

/** Counts of a run, by expectation and by case; every case is in exactly one of three groups. */
record CaseCounts(long passed, long failed, long notJudged, long whole, long part, long none) {

  static CaseCounts of(List<CaseResult> results) {
    Map<String, Boolean> anyJudged = new LinkedHashMap<>();
    Map<String, Boolean> allJudged = new LinkedHashMap<>();
    for (CaseResult result : results) {
      anyJudged.merge(result.caseId(), result.isJudged(), Boolean::logicalOr);
      allJudged.merge(result.caseId(), result.isJudged(), Boolean::logicalAnd);
    }
    long whole = allJudged.values().stream().filter(all -> all).count();
    long none = anyJudged.values().stream().filter(any -> !any).count();
    return new CaseCounts(
        count(results, Outcome.PASSED),
        count(results, Outcome.FAILED),
        count(results, Outcome.NOT_JUDGED),
        whole,
        anyJudged.size() - whole - none,
        none);
  }

  private static long count(List<CaseResult> results, Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  /** 0 where something passed and nothing failed; strictly, only where all was judged too. */
  int exit(boolean strict) {
    return failed > 0 || passed == 0 || strict && notJudged > 0 ? 1 : 0;
  }

  @Override
  public String toString() {
    return passed
        + " passed, "
        + failed
        + " failed, "
        + notJudged
        + " not judged; cases: "
        + whole
        + " judged, "
        + part
        + " judged in part, "
        + none
        + " not judged";
  }
}
