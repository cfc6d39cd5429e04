package org.govsm.procurement.tender;

import java.util.List;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;

/**
 * Requirement that is contracted already: what is bought in the days of a tender is put to tender
 * again where the competent authority decides so.
 */
final class ContractedRequirement {

  /** The code of the question. */
  static final String QUESTION = "requirement-contracted";

  private static final Citation OWN = OwnDefault.of("one requirement, one contract at a time");

  private ContractedRequirement() {}

  /** Asks where work for the requirement of a tender goes on in its days. */
  static void check(Tender tender, List<SignedWork> signed, ActFindings findings) {
    SignedWork asked = SignedWork.of(tender);
    List<Object> same =
        signed.stream()
            .filter(one -> !one.id().equals(tender.id()) && one.meets(asked))
            .<Object>map(SignedWork::id)
            .distinct()
            .sorted()
            .toList();
    if (!same.isEmpty()) {
      Message text = Message.of("tender.check.requirement-contracted").with("contracts", same);
      findings.refer(QUESTION, text, OWN);
    }
  }
}
