package org.govsm.portal.requirements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Form;

/** Field faults: what documents say of a place, in words for whoever fills in a form. */
public final class FieldFaults {

  private FieldFaults() {}

  /** The fault, told as whoever fills in a form reads it. */
  public static InputFault inWords(InputFault fault) {
    String key =
        switch (fault.code()) {
          case "tree.required" -> "requirements.fill-in";
          case "tree.number" -> "requirements.number";
          case "tree.day" -> "requirements.day";
          default -> "";
        };
    return key.isEmpty() ? fault : new InputFault(fault.pointer(), fault.code(), Message.of(key));
  }

  /** Faults at their fields; one of another part is told with its place, above all fields. */
  static Form wrong(Scene scene, FormPart part, Form form, RuntimeException e) {
    Scene typed = scene.with(part.written(scene, form));
    String first = part.inputs(scene).get(0).name();
    Map<String, InputFault> faults = new LinkedHashMap<>();
    for (InputFault fault : Form.faults(e)) {
      Optional<String> field = part.field(typed, fault.pointer());
      boolean elsewhere = field.isEmpty() && !fault.pointer().isEmpty();
      faults.putIfAbsent(
          field.orElse(first),
          elsewhere
              ? new InputFault(
                  fault.pointer(),
                  fault.code(),
                  Message.of("requirements.elsewhere")
                      .with("place", fault.pointer())
                      .with("what", inWords(fault).text()))
              : inWords(fault));
    }
    return form.wrong(faults);
  }
}
