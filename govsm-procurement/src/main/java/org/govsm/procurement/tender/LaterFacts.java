package org.govsm.procurement.tender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.preference.MatchAnswers;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.preference.PurchasePreference;

/**
 * Facts of a tender that evaluation and preference need later: found by evaluating bids that could
 * come in, such as an enterprise within the price band behind a bidder who is none, or two that are
 * even. What is known only after the opening is left to the committee.
 */
final class LaterFacts {

  /** What is published until the opening, or found by the committee after it. */
  private static final Set<String> LATER =
      Set.of("advertisedWithTime", "criteriaRestrictive", "drawSeed", "drawn", "priceReasonable");

  /** Prices in per cent of the estimate, within every band and below every budget. */
  private static final long FIRST = 94;

  private static final long WITHIN = 98;
  private static final Money ANY = Money.ofRupees("1000000.00");
  private static final String MEMBER = "probe";

  private record Probe(long price, String mseClass, String localContent, String mark) {}

  private static final Probe PLAIN = new Probe(FIRST, "NONE", "0", "100");
  private static final Probe LOCAL = new Probe(FIRST, "NONE", "60", "100");

  /** Bids beside each other; a mark that is lower keeps the order where marks count. */
  private static final List<List<Probe>> FIELDS =
      List.of(
          List.of(PLAIN, new Probe(WITHIN, "SMALL", "60", "99")),
          List.of(PLAIN, new Probe(WITHIN, "SMALL", "0", "99")),
          List.of(PLAIN, new Probe(WITHIN, "NONE", "60", "99")),
          List.of(LOCAL, new Probe(WITHIN, "SMALL", "60", "99")),
          List.of(LOCAL, LOCAL));

  private final PurchasePreference preference;
  private final Tender tender;

  LaterFacts(RuleBook book, Tender tender) {
    preference = PurchasePreference.of(book);
    this.tender = tender;
  }

  /** The facts that the tender leaves out. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    for (List<Probe> bids : FIELDS) {
      BidComparison comparison = comparison(bids);
      MatchAnswers none = MatchAnswers.none(tender.id());
      Decision<PreferenceReport> asked = preference.decide(comparison, none);
      missing.addAll(ofTender(asked));
      for (MatchAnswers.Answer answer :
          List.of(MatchAnswers.Answer.ACCEPTED, MatchAnswers.Answer.DECLINED)) {
        MatchAnswers answers = none;
        for (Invitation each : asked.found().map(PreferenceReport::waiting).orElseGet(List::of)) {
          answers = answers.with(each.bid(), answer);
        }
        missing.addAll(ofTender(preference.decide(comparison, answers)));
      }
    }
    missing.removeAll(LATER);
    return missing;
  }

  private static List<String> ofTender(Decision<PreferenceReport> decision) {
    return decision.ruling() instanceof Ruling.Undetermined<PreferenceReport> open
        ? open.missing().stream().filter(name -> name.indexOf('/') < 0).toList()
        : List.of();
  }

  private BidComparison comparison(List<Probe> probes) {
    Map<String, Object> terms = new HashMap<>(tender.evaluation().toPlain());
    terms.remove("drawn");
    boolean marks = tender.evaluation().hasMarks();
    if (marks) {
      terms.put("members", List.of(MEMBER));
    }
    List<Object> bids = new ArrayList<>();
    List<Object> assessments = new ArrayList<>();
    for (int i = 0; i < probes.size(); i++) {
      String id = "P" + (i + 1);
      bids.add(bid(id, probes.get(i)).toPlain());
      Map<String, Object> found = new HashMap<>();
      found.put("bid", id);
      found.put("responses", responses());
      if (marks) {
        found.put("marks", List.of(Map.of("member", MEMBER, "mark", probes.get(i).mark())));
      }
      assessments.add(found);
    }
    return BidComparison.fromPlain(Map.of("terms", terms, "bids", bids, "assessments", assessments))
        .orThrow();
  }

  private List<Object> responses() {
    List<Object> met = new ArrayList<>();
    for (Node each : tender.evaluation().requirements()) {
      met.add(Map.of("requirement", each.text("id"), "met", true, "evidence", "probe"));
    }
    return met;
  }

  private Money price(Probe probe) {
    Node terms = tender.node().branch("evaluation").orElseThrow();
    Money whole =
        terms
            .find("budget", Money.class)
            .or(() -> terms.find("value", Money.class))
            .filter(sum -> sum.compareTo(ANY) > 0)
            .orElse(ANY);
    return new Money(whole.paise() / 100 * probe.price());
  }

  private Bid bid(String id, Probe probe) {
    Map<String, Object> bidder = new HashMap<>();
    bidder.put("id", "bidder-" + id);
    bidder.put("mseClass", probe.mseClass());
    bidder.put("localContent", probe.localContent());
    for (String no : List.of("trader", "startup", "stateEnterprise", "landBorder", "debarred")) {
      bidder.put(no, false);
    }
    return Bid.draft(tender.id(), id)
        .set("bidder", bidder)
        .set("price", price(probe).toString())
        .done()
        .orThrow();
  }
}
