package org.govsm.portal.web;

import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** Faults of what was given, whose code is the key of their sentence. */
public final class Faults {

  private Faults() {}

  public static InputFault at(String pointer, String key) {
    return at(pointer, Message.of(key));
  }

  public static InputFault at(String pointer, Message text) {
    return new InputFault(pointer, text.key(), text);
  }
}
