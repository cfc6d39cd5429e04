package org.govsm.governance.assessment;

import java.time.Instant;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;

/** How a department judges a control of its own by facts. Stateless: many threads may ask it. */
@FunctionalInterface
public interface OwnCheck {

  /**
   * Whether the facts are as the control wants them.
   *
   * @param control the control with its limits, as the profile has them
   * @param facts the facts; what govsm does not know stands under {@code own}
   * @param asOf the moment of the question
   * @return true passes and false fails; a referral asks a person; what is undetermined names the
   *     facts that are missing. One that throws leaves its control not evaluated
   */
  Ruling<Boolean> judge(Control control, Facts facts, Instant asOf);
}
