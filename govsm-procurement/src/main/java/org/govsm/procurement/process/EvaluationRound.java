package org.govsm.procurement.process;

import java.util.Set;

/**
 * Round of an evaluation: the steps from the evaluation to the award, which are taken anew where a
 * representation is upheld or the committee is reconstituted. Their days, confirmations and clocks
 * are then those of the new round.
 */
public final class EvaluationRound {

  private static final Set<String> BEGINNINGS = Set.of("reopen", "reconstitute");
  private static final Set<String> STEPS = Set.of("evaluate", "match", "approve", "award");

  private EvaluationRound() {}

  /** Whether a step begins a new round. */
  public static boolean isBegunBy(String event) {
    return BEGINNINGS.contains(event);
  }

  /** Whether a step is taken anew in each round. */
  public static boolean hasStep(String event) {
    return STEPS.contains(event);
  }
}
