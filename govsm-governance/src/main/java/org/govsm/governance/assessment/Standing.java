package org.govsm.governance.assessment;

import static java.util.Comparator.naturalOrder;

import java.util.Collection;
import java.util.Locale;
import org.govsm.governance.framework.Control;

/** How an element, or the whole, stands: the worst of what was found. The worst comes first. */
public enum Standing {
  /** Something that must be done is not. */
  MUST_FAILED,

  /** Something that should be done is not. */
  SHOULD_FAILED,

  /** Nothing failed, but facts or signatures are missing, or a limit is near. */
  OPEN,

  /** All is kept but something that may be done. */
  ADVISORY,

  /** All that was looked at is kept. */
  IN_ORDER,

  /** Nothing was looked at, or nothing applies. */
  NOT_LOOKED_AT;

  /**
   * The word that the API uses.
   *
   * @return such as {@code must-failed}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether the run failed.
   *
   * @return true where something that must or should be done is not
   */
  public boolean isFailed() {
    return compareTo(SHOULD_FAILED) <= 0;
  }

  static Standing of(Collection<ControlFinding> findings) {
    return findings.stream().map(Standing::of).min(naturalOrder()).orElse(NOT_LOOKED_AT);
  }

  private static Standing of(ControlFinding finding) {
    Control control = finding.control();
    return switch (finding.outcome()) {
      case FAIL, BLOCKED -> failed(finding);
      case UNKNOWN, ATTEST, WARN -> control.isHistoric() ? NOT_LOOKED_AT : OPEN;
      case PASS -> IN_ORDER;
      case NOT_APPLICABLE, NOT_EVALUATED -> NOT_LOOKED_AT;
    };
  }

  private static Standing failed(ControlFinding finding) {
    if (finding.isAdvisory()) {
      return ADVISORY;
    }
    return finding.control().strength().equals("must") ? MUST_FAILED : SHOULD_FAILED;
  }
}
