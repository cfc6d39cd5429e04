package org.govsm.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;

/**
 * Box faults: what stands against a form that has several acts, parted into what is wrong with a
 * box of it, which names the box and leads to it, and what is not.
 *
 * @param boxes by the id of the box
 */
public record BoxFaults(Map<String, InputFault> boxes, List<InputFault> others) {

  /** The field in which it is kept which act was sent. */
  private static final String ACT = "act";

  /**
   * Of a refusal.
   *
   * @param box the id of the box in which the fact of a pointer is written; nothing for none
   */
  public static BoxFaults of(RuntimeException refused, Function<String, Optional<String>> box) {
    Map<String, InputFault> boxes = new LinkedHashMap<>();
    List<InputFault> others = new ArrayList<>();
    for (InputFault fault : Form.faults(refused)) {
      box.apply(fault.pointer())
          .ifPresentOrElse(id -> boxes.putIfAbsent(id, fault), () -> others.add(fault));
    }
    return new BoxFaults(boxes, others);
  }

  /** The form of the act that was refused, with what was typed and what is wrong with it. */
  public Form shown(Form form, RuntimeException refused, String act) {
    Form wrong = form.refused(refused, pointer -> Optional.empty(), "");
    return (wrong.typed().isEmpty() ? wrong : form.with(ACT, act)).wrong(boxes);
  }

  /** Whether a form is shown again because an act of it was refused. */
  public static boolean isOf(Form form, String act) {
    return form.typed(ACT).equals(act);
  }

  /** What was typed into a field of an act that was refused; empty text for every other act. */
  public static String typed(Form form, String act, String name) {
    return isOf(form, act) ? form.typed(name) : "";
  }
}
