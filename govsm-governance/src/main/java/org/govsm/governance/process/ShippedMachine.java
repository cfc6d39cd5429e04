package org.govsm.governance.process;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.govsm.core.process.StateMachine;

/** Reads a machine that lies beside a class. */
public final class ShippedMachine {

  private ShippedMachine() {}

  /**
   * Reads a machine.
   *
   * @param beside the class beside which the file lies
   * @param id the id of the machine, which names the file
   */
  public static StateMachine read(Class<?> beside, String id) {
    String file = id + ".xml";
    try (InputStream in = requireNonNull(beside.getResourceAsStream(file), file)) {
      return StateMachine.read(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
