package org.govsm.portal.assessments;

import java.time.Clock;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Page;

/** Services of the pages of a department. */
public record GovernanceServices(
    Store store,
    FactsService facts,
    AttestationService attestations,
    AssessmentService assessments,
    Clock clock) {

  /** Whether the caller may send a form. */
  public static boolean maySend(Page page, String part) {
    return page.table()
        .route("POST", "/governance/{department}/" + part)
        .filter(rule -> rule.allows(page.caller()))
        .isPresent();
  }
}
