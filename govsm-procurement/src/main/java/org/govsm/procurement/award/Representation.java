package org.govsm.procurement.award;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;

/**
 * Representation of a bidder against a decision of the tender, as a state machine: who may take
 * which step, and what must be in order first. Its arrangement is a default of this project; only
 * the right to question and to be told reasons is cited from a rule.
 */
public final class Representation {

  static final String REASONS = "reasons-given";

  private static final String FILE = "representation.xml";

  private Representation() {}

  /** The machine; the same each time. */
  public static StateMachine machine() {
    return Shipped.MACHINE;
  }

  /** Whether a step needs reasons from whichever state it is taken. */
  public static boolean needsReasons(String event) {
    List<Transition> steps = machine().of(event);
    return !steps.isEmpty() && steps.stream().allMatch(Representation::needsReasons);
  }

  static boolean needsReasons(Transition step) {
    return step.guards().stream().anyMatch(guard -> guard.code().equals(REASONS));
  }

  private static final class Shipped {

    static final StateMachine MACHINE = read();

    private static StateMachine read() {
      try (InputStream in = requireNonNull(Representation.class.getResourceAsStream(FILE), FILE)) {
        return StateMachine.read(FILE, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
