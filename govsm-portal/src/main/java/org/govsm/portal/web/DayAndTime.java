package org.govsm.portal.web;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/**
 * Faults of moments that a form asks for in two boxes, a day and a time of India: what is told of
 * them names the boxes, and no time zone.
 */
final class DayAndTime {

  /** The fault of a text that is no moment. */
  private static final String NO_MOMENT = "tree.instant";

  private DayAndTime() {}

  /** Faults as they are told beside a form. */
  static List<InputFault> told(List<InputFault> faults, Map<String, String> typed) {
    return faults.stream().map(fault -> isOfTwo(fault, typed) ? told(fault) : fault).toList();
  }

  private static boolean isOfTwo(InputFault fault, Map<String, String> typed) {
    String name = fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1);
    return fault.code().equals(NO_MOMENT) && typed.containsKey(name + FormField.TIME);
  }

  private static InputFault told(InputFault fault) {
    return new InputFault(fault.pointer(), fault.code(), Message.of("form.day-and-time"));
  }
}
