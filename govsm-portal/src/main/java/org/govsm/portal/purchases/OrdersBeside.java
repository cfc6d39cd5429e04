package org.govsm.portal.purchases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.impact.SimilarPurchase;
import org.govsm.procurement.procedure.SplittingCheck;

/**
 * Orders beside a purchase: those of its need, looked at together, and those of other needs that
 * may be for the same.
 */
record OrdersBeside(Transaction tx, Law law, StoredPurchase now) {

  private static final int MOST_SIMILAR = 5;

  /** Whether these are one need is asked, as only purchases of one need are checked together. */
  List<PurchaseNeeds.Other> similar() {
    return new PurchaseNeeds(tx)
        .similar(
            now,
            new SimilarPurchase(now.title(), now.day(PurchaseLaw.DAY), now.value()),
            MOST_SIMILAR);
  }

  /** The purchases of its need; nothing where there is one alone. */
  Optional<PurchaseReports.OfNeed> together() {
    if (new Purchases(tx).ofNeed(now.department(), now.need()).size() < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          PurchaseReports.splitting(tx, law, now.department(), now.need(), PurchaseLaw.WINDOW));
    } catch (ProblemException e) {
      return Optional.empty(); // none has a day and a value yet, or its book does not say
    }
  }

  static boolean isCutUp(PurchaseReports.OfNeed of) {
    return of.decision()
        .ruling()
        .<Optional<SplittingCheck>>fold(
            answer -> Optional.of(answer.value()),
            refer -> refer.indication(),
            open -> Optional.empty())
        .filter(SplittingCheck::isPossibleSplitting)
        .isPresent();
  }

  /** What the answers of the API warn of, each with the ids of the other purchases. */
  List<Map<String, Object>> warnings(Messages words) {
    List<Map<String, Object>> warnings = new ArrayList<>();
    together()
        .filter(OrdersBeside::isCutUp)
        .ifPresent(
            of ->
                warnings.add(
                    warning(
                        "POSSIBLE_SPLITTING",
                        words.say(of.decision().outcome()),
                        of.counted().stream().map(StoredPurchase::id).toList())));
    List<PurchaseNeeds.Other> similar = similar();
    if (!similar.isEmpty()) {
      warnings.add(
          warning(
              "SIMILAR_PURCHASES",
              words.say("purchase.similar"),
              similar.stream().map(PurchaseNeeds.Other::id).toList()));
    }
    return warnings;
  }

  private Map<String, Object> warning(String code, String text, List<String> purchases) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("text", text);
    tree.put("purchases", purchases.stream().filter(id -> !id.equals(now.id())).toList());
    return tree;
  }
}
