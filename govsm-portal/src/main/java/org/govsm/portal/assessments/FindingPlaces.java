package org.govsm.portal.assessments;

import java.util.List;
import org.govsm.governance.assessment.ConflictCures;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.StepCures;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactPlace;
import org.govsm.portal.web.Page;

/** Finding places: the facts in which a finding is mended, and what their forms are called. */
final class FindingPlaces {

  private FindingPlaces() {}

  static String label(FactPlace place, ControlFinding finding, Page page) {
    String event = place.path().startsWith("custody") ? StepCures.event(finding) : "";
    String label = place.label(page.context().language());
    return event.isEmpty() ? label : label + ": " + page.words().term("custody." + event);
  }

  static List<String> paths(ControlFinding finding) {
    List<String> against = ConflictCures.paths(finding);
    if (!against.isEmpty()) {
      return against;
    }
    String control = finding.control().id();
    List<String> missing =
        finding.missing().stream()
            .flatMap(name -> FactNeeds.shipped().path(control, name).stream())
            .toList();
    return missing.isEmpty() ? FactNeeds.shipped().paths(control) : missing;
  }

  /**
   * Of the forms for a need the acts that meet it, where there are such; of somebody whom it names
   * the record may be wrong as well.
   */
  static List<FindingRow.Cure> acts(List<FindingRow.Cure> cures, ControlFinding need) {
    List<FindingRow.Cure> acts =
        cures.stream().filter(cure -> cure.href().contains("/custody?account=")).toList();
    boolean person = need.text().values().containsKey("person");
    return acts.isEmpty() || person ? cures : acts;
  }
}
