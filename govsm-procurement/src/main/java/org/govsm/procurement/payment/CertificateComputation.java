package org.govsm.procurement.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;

/** One period under terms of which nothing is left open, and what is due for those before it. */
final class CertificateComputation {

  private final Scorecard card;
  private final Bill best;
  private final Bill worst;
  private final List<Due> earlier;

  private CertificateComputation(Scorecard card, Bill best, Bill worst, List<Due> earlier) {
    this.card = card;
    this.best = best;
    this.worst = worst;
    this.earlier = List.copyOf(earlier);
  }

  static CertificateComputation of(Terms terms, Inputs inputs) {
    List<Scorecard> now = scorecards(terms, inputs, inputs.knownBy());
    Scorecard card = now.get(now.size() - 1);
    List<Due> earlier = new ArrayList<>();
    now.subList(0, now.size() - 1).forEach(past -> earlier.add(Due.of(terms, past)));
    Bill best = Bill.of(terms, card, Scenario.BEST);
    return new CertificateComputation(card, best, best.under(Scenario.WORST), earlier);
  }

  /** Each period up to the one asked for, as it was known at an instant. */
  static List<Scorecard> scorecards(Terms terms, Inputs inputs, Instant knownBy) {
    return Scorecards.upTo(
        terms, inputs.dictionary(), inputs.readings(), inputs.period(), knownBy, inputs.cache());
  }

  Scorecard card() {
    return card;
  }

  /** What this result alone takes from what is payable, if it goes against the supplier. */
  Money stake(KpiResult result) {
    return result.isSettled()
        ? Money.ZERO
        : best.payable().minus(best.under(Scenario.worstOf(result)).payable());
  }

  /** Why a result on which an open point bears has no figure, where sums depend on it. */
  Optional<Message> missing(OpenPoint point) {
    return card.results().stream()
        .filter(result -> point.pointer().startsWith(result.kpi().branch().pointer() + "/"))
        .filter(result -> result.value().isEmpty() && !stake(result).equals(Money.ZERO))
        .flatMap(result -> result.reasons().stream().limit(1))
        .findFirst();
  }

  Bill best() {
    return best;
  }

  /** What is due for each earlier period, in their order. */
  List<Due> earlier() {
    return earlier;
  }

  /** What is payable for the period if everything that is not settled goes against the supplier. */
  Money least() {
    return worst.payable();
  }

  /** What is payable for the period if everything that is not settled goes for the supplier. */
  Money most() {
    return best.payable();
  }
}
