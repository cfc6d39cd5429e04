package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.framework.Control;

/** What the limits of controls may be. */
final class Limits {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");
  private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?");

  private static final Map<String, List<String>> WHOLE_OF =
      Map.of(
          "GSM-PLA-02", List.of("maxInitialPlatforms"),
          "GSM-ACC-03", List.of("maxHandleLength"),
          "GSM-PIL-03", List.of("maxPilotPlatforms"),
          "GSM-LEG-07", List.of("days"),
          "GSM-SEC-02", List.of("exportTestMonths"),
          "GSM-INS-02", List.of("windowMinutes"));

  private static final Map<String, List<String>> SHARE_OF =
      Map.of("GSM-CON-03", List.of("minShare"));

  private Limits() {}

  static List<InputFault> faults(Control control) {
    List<InputFault> faults = new ArrayList<>();
    check(control, WHOLE_OF, WHOLE, "whole", faults);
    check(control, SHARE_OF, SHARE, "share", faults);
    return faults;
  }

  private static void check(
      Control control,
      Map<String, List<String>> names,
      Pattern form,
      String kind,
      List<InputFault> faults) {
    for (String name : names.getOrDefault(control.id(), List.of())) {
      if (!form.matcher(control.parameters().getOrDefault(name, "")).matches()) {
        Message text = Message.of("fault.params-" + kind);
        faults.add(new InputFault("/" + name, "params." + kind, text));
      }
    }
  }
}
