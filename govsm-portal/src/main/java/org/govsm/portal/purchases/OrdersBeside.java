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

  /** The purchases of its need and of each that it had before, together; none of one alone. */
  List<NeedTogether> together() {
    return new FormerNeeds(tx).of(now).stream().flatMap(need -> together(need).stream()).toList();
  }

  private Optional<NeedTogether> together(String need) {
    List<StoredPurchase> all = new FormerNeeds(tx).ever(now.department(), need);
    List<String> ids = all.stream().map(StoredPurchase::id).toList();
    if (ids.size() < 2) {
      return Optional.empty();
    }
    Optional<PurchaseReports.OfNeed> report = report(need);
    boolean none =
        all.stream()
            .noneMatch(one -> one.day(PurchaseLaw.DAY).isPresent() && one.value().isPresent());
    Optional<Message> open =
        Optional.of(Message.of("splitting.none-valued").with("orders", List.<Object>copyOf(ids)))
            .filter(text -> none);
    return Optional.of(
        new NeedTogether(
            need,
            !need.equalsIgnoreCase(now.need()),
            ids,
            report,
            report.map(PurchaseReports.OfNeed::book).map(law::book),
            report.isPresent() ? report.get().unvalued() : open));
  }

  private Optional<PurchaseReports.OfNeed> report(String need) {
    try {
      return Optional.of(
          PurchaseReports.splitting(tx, law, now.department(), need, PurchaseLaw.WINDOW));
    } catch (ProblemException e) {
      return Optional.empty(); // none has a day and a value yet, or its book does not say
    }
  }

  /** What the answers of the API warn of, each with the ids of the other purchases. */
  List<Map<String, Object>> warnings(Messages words) {
    List<Map<String, Object>> warnings = new ArrayList<>();
    for (NeedTogether one : together()) {
      one.cutUp()
          .ifPresent(
              of ->
                  warnings.add(
                      warning(
                          "POSSIBLE_SPLITTING",
                          words.say(of.decision().outcome()),
                          of.counted().stream().map(StoredPurchase::id).toList())));
      one.unvalued()
          .ifPresent(open -> warnings.add(warning("VALUE_UNKNOWN", words.say(open), one.ids())));
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
