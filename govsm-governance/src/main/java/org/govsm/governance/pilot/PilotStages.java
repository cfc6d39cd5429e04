package org.govsm.governance.pilot;

import org.govsm.core.process.StateMachine;
import org.govsm.governance.process.ShippedMachine;

/** The stages of a pilot, and what must be in order to leave each. */
public final class PilotStages {

  private static final StateMachine MACHINE =
      ShippedMachine.read(PilotStages.class, "pilot.stages");

  private PilotStages() {}

  /**
   * The machine that comes with govsm. The words for its roles are among the sentences of this
   * module.
   *
   * @return the machine {@code pilot.stages}
   */
  public static StateMachine machine() {
    return MACHINE;
  }
}
