package org.govsm.portal.accounts;

import java.util.Optional;
import org.govsm.core.process.Move;
import org.govsm.portal.web.Form;

/**
 * A step that was refused, to be shown with what was typed.
 *
 * @param move the answer of the machine; nothing where what was typed is wrong already
 */
public record Refused(String event, Optional<Move> move, Form form) {

  static Refused none() {
    return new Refused("", Optional.empty(), Form.blank());
  }
}
