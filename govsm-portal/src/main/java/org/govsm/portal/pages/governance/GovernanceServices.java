package org.govsm.portal.pages.governance;

import java.time.Clock;
import org.govsm.portal.governance.AssessmentService;
import org.govsm.portal.governance.AttestationService;
import org.govsm.portal.governance.FactsService;
import org.govsm.portal.pages.Page;
import org.govsm.portal.store.Store;

/** What the pages of a department work with. */
public record GovernanceServices(
    Store store,
    FactsService facts,
    AttestationService attestations,
    AssessmentService assessments,
    Clock clock) {

  /** Whether the caller may send a form. */
  static boolean maySend(Page page, String part) {
    return page.table()
        .route("POST", "/governance/{department}/" + part)
        .filter(rule -> rule.allows(page.caller()))
        .isPresent();
  }
}
