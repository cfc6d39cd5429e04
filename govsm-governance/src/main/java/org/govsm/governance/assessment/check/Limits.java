package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

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

  /** Limits of law, in its direction: a department may set itself a stricter one. */
  private static final Map<String, List<String>> MOST_OF =
      Map.of(
          "LAW-IT-04", List.of("days"),
          "LAW-IT-05", List.of("hours"),
          "LAW-IT-08", List.of("ackHours", "resolveDays", "removalHours"),
          "LAW-IT-09", List.of("hours"),
          "LAW-IT-10", List.of("hours"),
          "LAW-DP-04", List.of("hours"),
          "LAW-RT-02", List.of("days", "transferDays", "hours"),
          "LAW-CI-01", List.of("hours"),
          "LAW-CG-04", List.of("rotationDays"),
          "LAW-GR-01", List.of("days"));

  private static final Map<String, List<String>> LEAST_OF =
      Map.of("LAW-IT-07", List.of("days"), "LAW-CI-02", List.of("days"));

  private Limits() {}

  static List<InputFault> faults(Control control) {
    List<InputFault> faults = new ArrayList<>();
    check(control, WHOLE_OF, WHOLE, "whole", faults);
    check(control, SHARE_OF, SHARE, "share", faults);
    check(control, MOST_OF, WHOLE, "whole", faults);
    check(control, LEAST_OF, WHOLE, "whole", faults);
    if (faults.isEmpty()) {
      stricter(control, MOST_OF, 1, "most", faults);
      stricter(control, LEAST_OF, -1, "least", faults);
    }
    return faults;
  }

  /** What the law limits is not loosened by whoever asks. */
  private static void stricter(
      Control control,
      Map<String, List<String>> names,
      int loose,
      String kind,
      List<InputFault> faults) {
    for (String name : names.getOrDefault(control.id(), List.of())) {
      BigDecimal set = new BigDecimal(control.parameters().getOrDefault(name, ""));
      ControlCatalogue.laterLaw()
          .find(control.id())
          .map(law -> new BigDecimal(law.parameters().getOrDefault(name, "")))
          .filter(law -> set.compareTo(law) == loose)
          .map(law -> Message.of("fault.params-" + kind).with("limit", law))
          .map(text -> new InputFault("/" + name, "params." + kind, text))
          .ifPresent(faults::add);
    }
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
