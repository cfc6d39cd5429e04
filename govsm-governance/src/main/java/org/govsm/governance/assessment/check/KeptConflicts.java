package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactNode;

/** What a department states otherwise than it is kept: no control decides on it. */
public final class KeptConflicts {

  /** By the beginning of the way to a fact, the controls that read it. */
  private static final Map<String, String[]> CONTROLS = new LinkedHashMap<>();

  static {
    CONTROLS.put("policies.moderation", new String[] {"GSM-CON-07", "GSM-CON-08", "GSM-CON-09"});
    CONTROLS.put("policies.grounds", new String[] {"GSM-CON-10", "GSM-VAL-11"});
    CONTROLS.put(
        "department.jurisdiction",
        new String[] {"LAW-PR-01", "LAW-PR-02", "LAW-PR-03", "LAW-PR-04", "LAW-GR-01"});
    CONTROLS.put("policies.escalation", new String[] {"GSM-RSP-15", "GSM-RES-11"});
    CONTROLS.put("policies.responsiveness.published", new String[] {"GSM-RSP-03"});
    CONTROLS.put("policies.responsiveness.officeHours", new String[] {"GSM-RES-04"});
    CONTROLS.put("policies.expectations.published", new String[] {"GSM-RSP-06"});
    CONTROLS.put("pilot.objectives", new String[] {"GSM-PIL-02"});
    CONTROLS.put("pilot.topics", new String[] {"GSM-PIL-02"});
    CONTROLS.put("pilot.platforms", new String[] {"GSM-PIL-03", "GSM-PLA-02"});
    CONTROLS.put("pilot.deviceSupport", new String[] {"GSM-PIL-04"});
    CONTROLS.put("roster.coverageHoursPerDay", new String[] {"GSM-GOV-04"});
    CONTROLS.put("roster.hours", new String[] {"GSM-RES-04"});
    CONTROLS.put("roster.shifts", new String[] {"GSM-RES-04"});
    for (String name : List.of("stage", "startedAt", "evaluation")) {
      CONTROLS.put("pilot." + name, new String[] {"GSM-PIL-01", "SDK-STATE-PILOT"});
    }
  }

  private KeptConflicts() {}

  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    for (FactNode one : scene.facts().at("contradicted").items()) {
      String way = one.text().orElse("");
      CONTROLS.forEach(
          (begin, controls) -> {
            if (way.startsWith(begin) || begin.startsWith(way + ".")) {
              found.add(
                  Conflict.of("kept-otherwise", Optional.empty(), controls)
                      .with("fact", CheckResult.term(begin)));
            }
          });
    }
    return found;
  }
}
