package org.govsm.portal.purchases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
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
    return together(now.need());
  }

  private Optional<PurchaseReports.OfNeed> together(String need) {
    if (ever(need).size() < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          PurchaseReports.splitting(tx, law, now.department(), need, PurchaseLaw.WINDOW));
    } catch (ProblemException e) {
      return Optional.empty(); // none has a day and a value yet, or its book does not say
    }
  }

  private List<String> ever(String need) {
    return new FormerNeeds(tx)
        .ever(now.department(), need).stream().map(StoredPurchase::id).toList();
  }

  /** That what the purchases of its need come to is open, as no day or value of some is known. */
  Optional<Message> unvalued() {
    return unvalued(now.need(), together());
  }

  private Optional<Message> unvalued(String need, Optional<PurchaseReports.OfNeed> together) {
    if (together.isPresent()) {
      return together.get().unvalued();
    }
    List<String> all = ever(need);
    boolean none =
        new Purchases(tx)
            .all(now.department(), all).stream()
                .noneMatch(one -> one.day(PurchaseLaw.DAY).isPresent() && one.value().isPresent());
    return all.size() > 1 && none
        ? Optional.of(Message.of("splitting.none-valued").with("orders", List.copyOf(all)))
        : Optional.empty();
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
    for (String need : new FormerNeeds(tx).of(now)) {
      Optional<PurchaseReports.OfNeed> together = together(need);
      together
          .filter(OrdersBeside::isCutUp)
          .ifPresent(
              of ->
                  warnings.add(
                      warning(
                          "POSSIBLE_SPLITTING",
                          words.say(of.decision().outcome()),
                          of.counted().stream().map(StoredPurchase::id).toList())));
      unvalued(need, together)
          .ifPresent(open -> warnings.add(warning("VALUE_UNKNOWN", words.say(open), ever(need))));
    }
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
