package org.govsm.portal.assessments;

import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.web.Page;

/** Control names: the title of a control with its id behind it; the id alone of an unknown one. */
public final class ControlNames {

  private ControlNames() {}

  /** What a control is called in a language. */
  public static String of(String id, String language) {
    return ControlCatalogue.known(id)
        .map(control -> control.title(language) + " (" + id + ")")
        .orElse(id);
  }

  /** The same of a finding, which may be about something: {@code GSM-ACC-05 x}. */
  public static String ofFinding(String finding, Page page) {
    String[] parts = finding.split(" ", 2);
    String control = of(parts[0], page.context().language());
    return parts.length == 2 ? control + ": " + page.about(parts[1]) : control;
  }
}
