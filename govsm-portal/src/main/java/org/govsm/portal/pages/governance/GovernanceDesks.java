package org.govsm.portal.pages.governance;

import java.time.Clock;
import org.govsm.portal.governance.AssessmentDesk;
import org.govsm.portal.governance.AttestationDesk;
import org.govsm.portal.governance.FactsDesk;
import org.govsm.portal.pages.Page;
import org.govsm.portal.store.Store;

/**
 * What the pages of a department work with.
 *
 * @param store where all is kept
 * @param facts records facts
 * @param attestations signs
 * @param assessments assesses
 * @param clock the one clock
 */
public record GovernanceDesks(
    Store store,
    FactsDesk facts,
    AttestationDesk attestations,
    AssessmentDesk assessments,
    Clock clock) {

  /** Whether the caller may send a form. */
  static boolean maySend(Page page, String part) {
    return page.table()
        .route("POST", "/governance/{department}/" + part)
        .filter(rule -> rule.allows(page.caller()))
        .isPresent();
  }
}
