package org.govsm.portal.requirements;

import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** Field faults: what documents say of a place, in words for whoever fills in a form. */
final class FieldFaults {

  private FieldFaults() {}

  static InputFault inWords(InputFault fault) {
    String key =
        switch (fault.code()) {
          case "tree.required" -> "requirements.fill-in";
          case "tree.text", "tree.number", "tree.count", "tree.money" -> "requirements.number";
          case "tree.day" -> "requirements.day";
          default -> "";
        };
    return key.isEmpty() ? fault : new InputFault(fault.pointer(), fault.code(), Message.of(key));
  }
}
