package org.govsm.portal.accounts;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Move;

/**
 * A step that was refused, to be shown with what was typed.
 *
 * @param move the answer of the machine; nothing where what was typed is wrong already
 */
public record Refused(
    String event, Optional<Move> move, Map<String, String> typed, Map<String, InputFault> errors) {

  static Refused none() {
    return new Refused("", Optional.empty(), Map.of(), Map.of());
  }

  static Refused of(String event, Move move, Map<String, String> typed) {
    return new Refused(event, Optional.of(move), typed, Map.of());
  }

  static Refused of(String event, Map<String, String> typed, Map<String, InputFault> errors) {
    return new Refused(event, Optional.empty(), typed, errors);
  }
}
