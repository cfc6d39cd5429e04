package org.govsm.portal.tenders;

import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.TermsChange;

/** Succeeding supplier: another firm takes over the contract on an award. */
final class SucceedingSupplier {

  private SucceedingSupplier() {}

  /** By a signed amendment it goes to the competent authority; in any other way it is refused. */
  static Finding finding(StoredTender one, TermsChange change) {
    return change.isAmended("supplier")
        ? AwardFigures.finding("SUPPLIER_SUCCEEDS", one, Message.of("awards.sign.succeeds"))
        : AwardFigures.other(one);
  }
}
