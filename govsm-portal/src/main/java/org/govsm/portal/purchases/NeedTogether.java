package org.govsm.portal.purchases;

import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.procedure.SplittingCheck;

/**
 * Purchases of a need, looked at together as one demand.
 *
 * @param former whether the purchase that is shown had it before, and has another now
 * @param ids of all that are for it, or were once
 * @param report nothing where none can be looked at
 * @param book by whose rules they were
 * @param unvalued that what they come to is open, as no day or value of some is known
 */
public record NeedTogether(
    String need,
    boolean former,
    List<String> ids,
    Optional<PurchaseReports.OfNeed> report,
    Optional<RuleBook> book,
    Optional<Message> unvalued) {

  /** Keeps its own copies. */
  public NeedTogether {
    ids = List.copyOf(ids);
  }

  /** The report where it shows a demand that may be cut up. */
  public Optional<PurchaseReports.OfNeed> cutUp() {
    return report.filter(NeedTogether::isCutUp);
  }

  private static boolean isCutUp(PurchaseReports.OfNeed of) {
    return of.decision()
        .ruling()
        .<Optional<SplittingCheck>>fold(
            answer -> Optional.of(answer.value()),
            refer -> refer.indication(),
            open -> Optional.empty())
        .filter(SplittingCheck::isPossibleSplitting)
        .isPresent();
  }
}
