package org.govsm.portal.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.Outcome;

/** Check view: the accounts as typed, and what is found of each. */
public record CheckView(
    List<AccountRow> rows, Map<String, InputFault> errors, Optional<AssessmentReport> report) {

  private static final String CONTROL = "GSM-COM-11";

  private static final List<String> STATES =
      List.of("ACTIVE", "CREATED", "DORMANT", "SUSPENDED", "HANDOVER", "CLOSING", "CLOSED");

  /** The states that can be chosen. */
  public List<String> states() {
    return STATES;
  }

  /** The findings of the one control that the page is about. */
  public List<ControlFinding> findings() {
    return report.map(AssessmentReport::findings).orElse(List.of()).stream()
        .filter(finding -> finding.control().id().equals(CONTROL))
        .toList();
  }

  /** How often each outcome came out. */
  public Map<Outcome, Integer> tally() {
    Map<Outcome, Integer> tally = new LinkedHashMap<>();
    findings().forEach(f -> tally.merge(f.outcome(), 1, Integer::sum));
    return tally;
  }

  /** The word of style sheet and icons for an outcome. */
  public static String look(Outcome outcome) {
    return outcome.code().toLowerCase(Locale.ROOT);
  }
}
