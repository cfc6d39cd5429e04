package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps a report readable: what is the same for very many subjects is said once. */
final class Alike {

  /** More than this many findings of one control that say the same become one. */
  static final int MOST = 1000;

  /** What fails or is about to is always listed, subject by subject. */
  private static final Set<Outcome> LISTED = Set.of(Outcome.FAIL, Outcome.BLOCKED, Outcome.WARN);

  private record Sameness(Outcome outcome, String code, List<String> missing) {}

  private Alike() {}

  static List<ControlFinding> gathered(List<ControlFinding> findings) {
    if (findings.size() <= MOST) {
      return findings;
    }
    Map<Sameness, Integer> counts = new LinkedHashMap<>();
    findings.forEach(f -> counts.merge(sameness(f), 1, Integer::sum));
    List<ControlFinding> kept = new ArrayList<>();
    Set<Sameness> said = new HashSet<>();
    for (ControlFinding finding : findings) {
      Sameness sameness = sameness(finding);
      int count = counts.getOrDefault(sameness, 0);
      if (count <= MOST || LISTED.contains(finding.outcome())) {
        kept.add(finding);
      } else if (said.add(sameness)) {
        kept.add(finding.standsFor(count));
      }
    }
    return kept;
  }

  private static Sameness sameness(ControlFinding finding) {
    return new Sameness(finding.outcome(), finding.code(), finding.missing());
  }
}
