package org.govsm.governance.law;

import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Force;

/** Citation of what govsm proposes where no law says anything: advisory and never of the surest. */
public final class OwnDefault {

  private OwnDefault() {}

  /**
   * The citation.
   *
   * @param what what the default is about, such as {@code time limits of responses}
   */
  public static Citation of(String what) {
    return Citation.of("design default of govsm", what)
        .sure(Certainty.MEDIUM)
        .force(Force.ADVISORY)
        .cite();
  }
}
