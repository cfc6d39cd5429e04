package org.govsm.portal.web;

import java.util.Collection;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;

/** State look: what is done looks so only where no finding beside it warns. */
public final class StateLook {

  private static final String DONE = "pass";

  private StateLook() {}

  /**
   * How a state looks above findings.
   *
   * @param own how it looks by itself, as style sheet and icons call it
   */
  public static String above(Collection<Finding> findings, String own) {
    if (!own.equals(DONE)) {
      return own;
    }
    return is(findings, Weight.BLOCKING) ? "fail" : is(findings, Weight.WARNING) ? "warn" : own;
  }

  private static boolean is(Collection<Finding> findings, Weight weight) {
    return findings.stream().anyMatch(one -> one.weight() == weight);
  }
}
