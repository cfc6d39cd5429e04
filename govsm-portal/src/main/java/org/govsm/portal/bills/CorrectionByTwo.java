package org.govsm.portal.bills;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.web.ProblemException;

/**
 * Correction by two: what one person enters counts once another entered the same.
 *
 * @param stays whether an act says what stands: it takes back what waits
 * @param waiting what one person entered and no other has
 * @param same whether two acts enter the same
 */
record CorrectionByTwo(
    boolean stays,
    Optional<StoredBillAct> waiting,
    BiPredicate<StoredBillAct, StoredBillAct> same) {

  /**
   * Whether an act counts; one that does not is marked as waiting.
   *
   * @throws ProblemException where it says what stands, and nothing waits
   */
  boolean counts(StoredBillAct entered, Map<String, Object> body) {
    if (stays && waiting.isEmpty()) {
      throw ProblemException.conflict(Message.of("bills.corrected-same"));
    }
    boolean confirms =
        waiting
            .filter(one -> !Skeleton.same(one.actor(), entered.actor()))
            .filter(one -> same.test(one, entered))
            .isPresent();
    if (!confirms && !stays) {
      body.put(InterestActs.UNCONFIRMED, true);
    }
    return confirms || stays;
  }
}
