package org.govsm.procurement.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for earlier periods against what is due for them as known now. Only what is certain
 * is paid or taken back: a sum that was paid stays while it may be what is due, and the reader is
 * told of the doubt.
 */
final class Settlement {

  private final List<Terms> readings;
  private final Inputs inputs;
  private final Terms terms;
  private final List<Due> dues;
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final List<Message> doubts = new ArrayList<>();
  private @Nullable Map<String, Money> paid;

  private Settlement(Terms terms, List<Terms> readings, Inputs inputs, List<Due> dues) {
    this.terms = terms;
    this.dues = dues;
    this.readings = readings;
    this.inputs = inputs;
  }

  /** The settlement of earlier periods, under every reading of the terms, the usual one first. */
  static Settlement of(Terms terms, List<Terms> readings, Inputs inputs, List<Due> dues) {
    Settlement settlement = new Settlement(terms, readings, inputs, dues);
    Map<String, Money> paid = settlement.paid();
    for (Due due : dues) {
      Optional.ofNullable(paid.get(due.period())).ifPresent(sum -> settlement.settle(due, sum));
    }
    return settlement;
  }

  /** Nothing is paid or taken back. */
  static Settlement none(Terms terms, Inputs inputs) {
    return new Settlement(terms, List.of(), inputs, List.of());
  }

  List<Adjustment> adjustments() {
    return List.copyOf(adjustments);
  }

  List<Message> doubts() {
    return List.copyOf(doubts);
  }

  /** What certificates paid, or, where nobody says it, would have paid when they were frozen. */
  Map<String, Money> paid() {
    Map<String, Money> known = paid;
    if (known == null) {
      known = inputs.paid().orElseGet(this::assumed);
      paid = known;
    }
    return known;
  }

  private Map<String, Money> assumed() {
    Map<String, Money> assumed = new LinkedHashMap<>();
    for (Terms terms : readings) {
      for (Scorecard card : then(terms)) {
        Money least = least(terms, card);
        assumed.merge(card.period().id(), least, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return assumed;
  }

  /** Of a card that is still the same the same is due. */
  private Money least(Terms terms, Scorecard card) {
    return dues.stream()
        .filter(due -> readings.size() == 1 && due.isOf(card))
        .findFirst()
        .orElseGet(() -> Due.of(terms, card))
        .least();
  }

  private List<Scorecard> then(Terms terms) {
    if (inputs.frozenBefore().isEmpty()) {
      return List.of();
    }
    Instant frozen = inputs.frozenBefore().get();
    Inputs then = frozen.equals(inputs.knownBy()) ? inputs : inputs.before(terms, frozen);
    return CertificateComputation.scorecards(terms, then, frozen);
  }

  private void settle(Due due, Money paid) {
    Money settled = DueSums.of(due, spent(due)).nearest(paid);
    if (!settled.equals(paid)) {
      Terms usual = readings.get(0);
      AdjustmentReasons why = new AdjustmentReasons(terms, inputs, usual, then(usual));
      adjustments.add(new Adjustment(due.period(), paid, settled, why.of(due.card(), paid)));
    }
    if (settled.compareTo(due.least()) > 0) {
      doubts.add(
          Message.of("certificate.in-doubt")
              .with("period", PeriodWords.named(due.card().period()))
              .with("paid", settled)
              .with("least", due.least()));
      why(due.card()).ifPresent(doubts::add);
    }
  }

  /** Amounts at actuals as certificates said them, or as they were known when these were frozen. */
  private Map<String, Optional<Money>> spent(Due due) {
    Optional<CertificateSeries> series =
        inputs.issued().map(all -> all.without(inputs.period().id()));
    Map<String, Optional<Money>> said =
        series
            .flatMap(all -> all.of(due.period()).map(own -> PeriodFigures.of(all, own).amounts()))
            .orElse(Map.of());
    return said.isEmpty() && !due.unread().isEmpty() ? assumed(due) : said;
  }

  private Map<String, Optional<Money>> assumed(Due due) {
    Terms usual = readings.get(0);
    return then(usual).stream()
        .filter(card -> card.period().id().equals(due.period()))
        .findFirst()
        .map(card -> PeriodFigures.amounts(usual, card))
        .orElse(Map.of());
  }

  private static Optional<Message> why(Scorecard card) {
    Stream<Message> results =
        card.results().stream()
            .filter(result -> result.status() == KpiResult.Status.UNDETERMINED)
            .flatMap(result -> result.reasons().stream());
    Stream<Message> spent = card.spent().stream().flatMap(one -> one.reasons().stream());
    return Stream.concat(results, spent).findFirst();
  }
}
