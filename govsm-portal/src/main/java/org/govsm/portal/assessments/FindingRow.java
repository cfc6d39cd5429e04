package org.govsm.portal.assessments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.assessment.ControlFinding;

/**
 * Finding row: a finding of an assessment, the page of what it is about, and the forms that mend
 * it.
 *
 * @param compromised whether it is about an account that somebody else holds
 * @param subject the address of what it is about; empty where it has no page
 * @param cures the forms; empty where each need has its own
 * @param settled whether it is in order by now
 * @param needs all that its control asks, where that is more than one thing
 */
public record FindingRow(
    ControlFinding finding,
    boolean compromised,
    Optional<String> subject,
    List<Cure> cures,
    boolean settled,
    List<Need> needs) {

  /** After those about compromised accounts. */
  private static final int OTHERS = 10;

  /** Keeps its own copy. */
  public FindingRow {
    cures = List.copyOf(cures);
    needs = List.copyOf(needs);
  }

  /** A form in which something is entered, and what. */
  public record Cure(String href, String label) {}

  /** A thing that a control asks, and the forms in which it is done. */
  public record Need(ControlFinding finding, List<Cure> cures) {

    /** Keeps its own copy. */
    public Need {
      cures = List.copyOf(cures);
    }

    /** Whether nothing is to be done about it. */
    public boolean isMet() {
      return !FindingList.asks(finding);
    }
  }

  /** The forms of all that is to be done. */
  List<Cure> allCures() {
    return Stream.concat(cures.stream(), needs.stream().flatMap(need -> need.cures().stream()))
        .distinct()
        .toList();
  }

  /** How grave it is; the gravest first. */
  int gravity() {
    return isGravest() ? ofOutcome() : OTHERS + ofOutcome();
  }

  /** Whether it asks for something about a compromised account. */
  public boolean isGravest() {
    return switch (finding.outcome()) {
      case FAIL, BLOCKED, WARN, ATTEST, UNKNOWN -> compromised;
      case PASS, NOT_APPLICABLE, NOT_EVALUATED -> false;
    };
  }

  private int ofOutcome() {
    return switch (finding.outcome()) {
      case FAIL -> 1;
      case BLOCKED -> 2;
      case WARN -> 3;
      case ATTEST -> 4;
      case UNKNOWN -> 5;
      case PASS -> 6;
      case NOT_APPLICABLE -> 7;
      case NOT_EVALUATED -> 8;
    };
  }
}
