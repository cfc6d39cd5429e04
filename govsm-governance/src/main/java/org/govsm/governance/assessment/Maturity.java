package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

/**
 * Maturity of an element: an order without weights, each level with all that is asked below it. Our
 * method; the framework names no levels. It speaks of what was judged: a control that applies to
 * nothing, is not evaluated or is kept for history changes no level.
 */
public enum Maturity {
  /** Nothing was judged, or of all of it facts or signatures are missing. */
  NOT_JUDGED,

  /** Something that must be done is not. */
  BEGINNING,

  /** Nothing that must be done fails, but facts or signatures are missing, or a limit is near. */
  PARTIAL,

  /** All that must be done is. */
  REQUIRED,

  /** All that must and should be done is. */
  RECOMMENDED,

  /** All that must, should and may be done is. */
  COMPLETE;

  private static final Set<String> NOT_ASKED =
      Set.of(Outcome.NOT_APPLICABLE.code(), Outcome.NOT_EVALUATED.code());

  private static final Set<String> UNDECIDED =
      Set.of(Outcome.UNKNOWN.code(), Outcome.ATTEST.code());

  /** What is asked of one finding, and what came of it. */
  private record JudgedControl(String strength, String outcome) {

    boolean isOf(String one) {
      return strength.equals(one);
    }

    boolean isDecided() {
      return !UNDECIDED.contains(outcome);
    }

    boolean isKept() {
      return outcome.equals(Outcome.PASS.code());
    }

    boolean isFailed() {
      return outcome.equals(Outcome.FAIL.code()) || outcome.equals(Outcome.BLOCKED.code());
    }
  }

  static Maturity of(Collection<ControlFinding> findings) {
    return level(
        findings.stream()
            .filter(one -> !one.control().isHistoric())
            .map(one -> new JudgedControl(one.control().strength(), one.outcome().code()))
            .toList());
  }

  /**
   * The levels in a report that was kept, by the same rule.
   *
   * @param report what {@link AssessmentReport#toPlain} gave
   * @return by the id of each element that has a finding, in the order of the report
   */
  public static Map<String, Maturity> byElement(Map<String, ?> report) {
    Map<String, List<JudgedControl>> judged = new LinkedHashMap<>();
    if (report.get("findings") instanceof List<?> findings) {
      for (Object one : findings) {
        if (one instanceof Map<?, ?> finding && !isHistoric(said(finding, "control"))) {
          judged
              .computeIfAbsent(said(finding, "element"), e -> new ArrayList<>())
              .add(new JudgedControl(said(finding, "strength"), said(finding, "outcome")));
        }
      }
    }
    Map<String, Maturity> levels = new LinkedHashMap<>();
    judged.forEach((element, all) -> levels.put(element, level(all)));
    return levels;
  }

  private static String said(Map<?, ?> finding, String member) {
    return finding.get(member) instanceof String text ? text : "";
  }

  private static boolean isHistoric(String control) {
    return ControlCatalogue.known(control).filter(Control::isHistoric).isPresent();
  }

  private static Maturity level(Collection<JudgedControl> findings) {
    List<JudgedControl> judged =
        findings.stream().filter(one -> !NOT_ASKED.contains(one.outcome())).toList();
    if (judged.stream().noneMatch(JudgedControl::isDecided)) {
      return NOT_JUDGED;
    } else if (judged.stream().anyMatch(one -> one.isOf("must") && one.isFailed())) {
      return BEGINNING;
    } else if (!isKept("must", judged)) {
      return PARTIAL;
    } else if (!isKept("should", judged)) {
      return REQUIRED;
    }
    return isKept("may", judged) ? COMPLETE : RECOMMENDED;
  }

  private static boolean isKept(String strength, Collection<JudgedControl> judged) {
    return judged.stream().filter(one -> one.isOf(strength)).allMatch(JudgedControl::isKept);
  }

  /**
   * The word that the API uses.
   *
   * @return such as {@code required}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
