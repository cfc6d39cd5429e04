package org.govsm.governance.clearance;

import org.govsm.core.process.StateMachine;
import org.govsm.governance.process.ShippedMachine;

/** The way of a post from draft to archive: who writes, clears, publishes and corrects it. */
public final class PostClearance {

  private static final StateMachine MACHINE =
      ShippedMachine.read(PostClearance.class, "post.clearance");

  private PostClearance() {}

  /**
   * The machine that comes with govsm. The words for its roles are among the sentences of this
   * module.
   *
   * @return the machine {@code post.clearance}
   */
  public static StateMachine machine() {
    return MACHINE;
  }
}
