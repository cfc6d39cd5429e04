package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a report readable: what is the same for very many subjects is said once. */
final class Alike {

  /** More than this many findings of one control that say the same become one. */
  static final int MOST = 1000;

  /** What fails or is about to is always listed, subject by subject. */
  private static final Set<Outcome> LISTED = Set.of(Outcome.FAIL, Outcome.BLOCKED, Outcome.WARN);

  private record Sameness(Outcome outcome, String code, List<String> missing) {

    static Sameness of(ControlFinding finding) {
      return new Sameness(finding.outcome(), finding.code(), finding.missing());
    }

    boolean isOf(ControlFinding finding) {
      return outcome == finding.outcome()
          && code.equals(finding.code())
          && missing.equals(finding.missing());
    }
  }

  /** Findings that say the same. */
  private static final class Group {
    private final Sameness says;
    private int count;
    private boolean said;

    Group(Sameness says) {
      this.says = says;
    }
  }

  private Alike() {}

  static List<ControlFinding> gathered(List<ControlFinding> findings) {
    return gathered(findings, (finding, index) -> finding);
  }

  /** Makes the finding at a place of a list. */
  @FunctionalInterface
  interface AtPlace {
    ControlFinding of(ControlFinding finding, int index);
  }

  /**
   * Gathers.
   *
   * @param findings what is found, which need not say yet what it is about
   * @param whole tells of a finding that is kept what it is about
   */
  static List<ControlFinding> gathered(List<ControlFinding> findings, AtPlace whole) {
    if (findings.size() <= MOST) {
      List<ControlFinding> all = new ArrayList<>(findings.size());
      for (int i = 0; i < findings.size(); i++) {
        all.add(whole.of(findings.get(i), i));
      }
      return all;
    }
    Map<Sameness, Group> groups = new HashMap<>();
    List<Group> group = new ArrayList<>(findings.size());
    @Nullable Group last = null;
    for (ControlFinding finding : findings) {
      if (last == null || !last.says.isOf(finding)) {
        last = groups.computeIfAbsent(Sameness.of(finding), Group::new);
      }
      last.count++;
      group.add(last);
    }
    List<ControlFinding> kept = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      ControlFinding finding = findings.get(i);
      Group of = group.get(i);
      if (of.count <= MOST || LISTED.contains(finding.outcome())) {
        kept.add(whole.of(finding, i));
      } else if (!of.said) {
        of.said = true;
        kept.add(finding.standsFor(of.count));
      }
    }
    return kept;
  }
}
