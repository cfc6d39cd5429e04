package org.govsm.portal.assessments;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.StepCures;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Forms of findings: the addresses at which the places of facts are mended that a finding is about.
 *
 * @param facts the facts that were assessed
 * @param document the document of facts as it is now, which the forms show
 * @param accounts the ids of the accounts that were assessed
 */
record FindingForms(
    String department,
    Map<String, ? extends @Nullable Object> facts,
    Map<String, ? extends @Nullable Object> document,
    Set<String> accounts) {

  /** The member of the facts that lists the accounts. */
  static final String ACCOUNTS = "accounts";

  private static final String CUSTODY = "custody";

  /** The form of the record of a department. */
  private static final String DEPARTMENT = "/departments/{department}/change";

  /** The form of a place; nothing where whoever looks may not open it. */
  Optional<String> href(FactPlace place, ControlFinding finding, Page page) {
    if (place.at().startsWith("/" + ACCOUNTS) || place.path().startsWith(ACCOUNTS)) {
      return finding
          .subject()
          .filter(accounts::contains)
          .filter(id -> page.may("/governance/{department}/accounts/{account}/change"))
          .map(id -> account(place, id));
    } else if (place.path().startsWith(CUSTODY)) {
      return page.may("/governance/{department}/custody")
          ? Optional.of(log(finding))
          : Optional.empty();
    }
    if (place.path().equals(RegisteredDepartment.JURISDICTION) && page.may(DEPARTMENT)) {
      return Optional.of("/departments/" + department + "/change#government");
    }
    return page.may("/governance/{department}/facts/{section}")
        ? FactLinks.of(department, document, there(place), "")
        : Optional.empty();
  }

  /** The form of the event for the account; of the log as a whole where none is meant. */
  private String log(ControlFinding finding) {
    String event = StepCures.event(finding);
    String account = finding.subject().filter(accounts::contains).orElse("");
    return event.isEmpty() || account.isEmpty()
        ? base() + "/custody"
        : base() + "/custody?account=" + account + "&event=" + event + "#record";
  }

  /** A place of facts that were recorded anew since may be gone: its section is there. */
  private FactPlace there(FactPlace place) {
    if (place.at().isEmpty() || FactEntry.isAt(document, place.at())) {
      return place;
    }
    String root = place.at().substring(1).split("/", 2)[0];
    return new FactPlace("", root, place.path());
  }

  /** The part of the form of an account in which a field stands. */
  private String account(FactPlace place, String id) {
    String form = base() + "/accounts/" + id + "/change";
    String above = place.at().replaceFirst("^(/accounts/[^/]*).*", "$1");
    Optional<FactEntry> entry = FactEntry.at(facts, place.at());
    boolean there =
        entry
            .filter(one -> one.fields().stream().anyMatch(f -> f.name().equals(place.field())))
            .isPresent();
    return there && !above.isEmpty()
        ? FactEntryForm.of(form, above, "", "", "")
                .link(place.at(), entry.get().part(place.field()))
            + "#"
            + place.field()
        : form;
  }

  private String base() {
    return "/governance/" + department;
  }
}
