package org.govsm.procurement.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Several bids of one bidder, by its id as people read it: what they say of it must agree, and the
 * tender must allow them. Local content belongs to what is offered, and may differ.
 */
final class SeveralBids {

  private static final Set<String> FREE = Set.of("id", "name", "localContent");

  private final TenderLaw law;
  private final EvaluationTerms terms;
  private boolean open = false;

  SeveralBids(TenderLaw law, EvaluationTerms terms) {
    this.law = law;
    this.terms = terms;
  }

  /** How many bidders are behind bids. */
  static long bidders(List<Examined> bids) {
    return bids.stream().map(SeveralBids::bidder).distinct().count();
  }

  /** Whether an officer must say first which bid of a bidder, or which fact, holds. */
  boolean check(List<Examined> bids) {
    Map<String, List<Examined>> byBidder =
        bids.stream()
            .collect(Collectors.groupingBy(SeveralBids::bidder, TreeMap::new, Collectors.toList()));
    byBidder.values().stream().filter(own -> own.size() > 1).forEach(this::several);
    return open;
  }

  private void several(List<Examined> own) {
    for (String fact : facts(own)) {
      if (values(own, fact).size() > 1) {
        Message text =
            said("evaluation.bidder-against", own).with("fact", new Term("fact." + fact));
        block("BIDDER_AGAINST_ITSELF", text);
      }
    }
    boolean allowed = terms.flag("alternatives").orElse(false);
    if (!allowed && !own.stream().allMatch(Examined::isSetAside)) {
      block("SEVERAL_BIDS", said("evaluation.several-bids", own));
    }
  }

  private void block(String code, Message text) {
    law.find(Finding.of(code, Finding.Weight.BLOCKING, text, terms.clause()));
    law.refer(text, terms.clause());
    open = true;
  }

  private static Message said(String key, List<Examined> own) {
    List<Object> ids = own.stream().<Object>map(bid -> bid.bid().id()).toList();
    List<Object> written =
        own.stream().<Object>map(bid -> bid.bid().bidder().id()).distinct().toList();
    return Message.of(key).with("bids", ids).with("bidder", written);
  }

  private static Set<String> facts(List<Examined> own) {
    Set<String> names = new TreeSet<>();
    own.forEach(bid -> tree(bid).keySet().forEach(name -> names.add(String.valueOf(name))));
    names.removeAll(FREE);
    return names;
  }

  /** What is not given says nothing against what is. */
  private static Set<Object> values(List<Examined> own, String fact) {
    return own.stream()
        .flatMap(bid -> Optional.<Object>ofNullable(tree(bid).get(fact)).stream())
        .collect(Collectors.toSet());
  }

  private static Map<?, ?> tree(Examined bid) {
    return bid.bid().toPlain().get("bidder") instanceof Map<?, ?> tree ? tree : Map.of();
  }

  private static String bidder(Examined bid) {
    return bid.bid().bidder().readId();
  }
}
