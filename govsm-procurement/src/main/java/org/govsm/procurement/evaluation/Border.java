package org.govsm.procurement.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bidder;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Bidders from countries that share a land border. The law is asked only where a bidder is from
 * one; a book that has no rule on them leaves it to an officer whether such a bidder may bid.
 */
final class Border {

  private static final String QUESTION = "land-border";
  private static final String BARRED = "LAND_BORDER_COUNTRIES_BARRED";

  private final TenderLaw law;
  private final EvaluationTerms terms;
  private final boolean free;

  Border(TenderLaw law, EvaluationTerms terms) {
    this.law = law;
    this.terms = terms;
    free = law.consult(QUESTION, Map.of()).filter(Border::isFree).isPresent();
  }

  /** A rule book that answers, and has no rule on that day. */
  private static boolean isFree(Decision<Outputs> decision) {
    return decision.ruling() instanceof Ruling.Answer<Outputs> answer
        && rows(Optional.of(answer.value())).isEmpty();
  }

  void examine(Examined bid) {
    Bidder bidder = bid.bid().bidder();
    if (free) {
      return;
    } else if (bidder.isFromLandBorder().isEmpty()) {
      bid.lacks("landBorder");
    } else if (bidder.isFromLandBorder().get()) {
      from(bid, bidder);
    }
  }

  private void from(Examined bid, Bidder bidder) {
    if (!law.knows(QUESTION)) {
      Message text = said("land-border-open", bid);
      bid.warn("LAND_BORDER", text, terms.clause());
      law.refer(text, terms.clause());
      return;
    }
    Optional<Outputs> rule = law.ask(QUESTION);
    Citation cited = law.cited(QUESTION).orElseGet(terms::clause);
    Optional<Boolean> registered = bidder.isLandBorderRegistered();
    if (has(rule, BARRED)) {
      bid.setAside("LAND_BORDER", said("land-border-barred", bid), cited);
    } else if (registered.isEmpty()) {
      bid.lacks("landBorderRegistered");
    } else if (rows(rule).isEmpty()) {
      bid.warn("LAND_BORDER", said("land-border-open", bid), cited);
    } else if (!registered.get()) {
      bid.setAside("LAND_BORDER", said("land-border", bid), cited);
    } else {
      bid.warn("LAND_BORDER", said("land-border-registered", bid), cited);
    }
  }

  private static boolean has(Optional<Outputs> rule, String requirement) {
    return rows(rule).stream().map(Map::values).anyMatch(row -> row.contains(requirement));
  }

  private static List<? extends Map<String, ?>> rows(Optional<Outputs> rule) {
    return rule.filter(Outputs::isMany).map(Outputs::rows).orElse(List.of());
  }

  private static Message said(String what, Examined bid) {
    return Message.of("evaluation.aside." + what).with("bid", bid.bid().id());
  }
}
