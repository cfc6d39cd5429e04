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
      Map.ofEntries(
          Map.entry("GSM-PLA-02", List.of("maxInitialPlatforms")),
          Map.entry("GSM-ACC-03", List.of("maxHandleLength")),
          Map.entry("GSM-RSP-07", List.of("targetPercentWithinSla")),
          Map.entry("GSM-RSP-11", List.of("maxReplyChars")),
          Map.entry("GSM-RES-07", List.of("refreshMonths")),
          Map.entry("GSM-PIL-03", List.of("maxPilotPlatforms")),
          Map.entry(
              "GSM-COM-10",
              List.of("minPostsPerWeekPage", "minPostsPerWeekMicroblog", "starterWeeks")),
          Map.entry("GSM-ENG-01", List.of("reportDays")),
          Map.entry("GSM-LEG-06", List.of("hours")),
          Map.entry("GSM-LEG-07", List.of("days")),
          Map.entry("GSM-SEC-02", List.of("exportTestMonths")),
          Map.entry("GSM-INS-02", List.of("windowMinutes")));

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
