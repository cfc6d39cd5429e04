package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Amendment;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Correction;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;

/**
 * Why what is due for an earlier period is another sum than was paid: terms that were amended or
 * corrected since, and results that are others than its certificate says.
 */
final class AdjustmentReasons {

  private final Terms terms;
  private final Inputs inputs;
  private final List<Scorecard> then;

  /** The results as if certificates had been made when the period before was frozen. */
  AdjustmentReasons(Terms terms, Inputs inputs, List<Scorecard> then) {
    this.terms = terms;
    this.inputs = inputs;
    this.then = then;
  }

  List<Message> of(Scorecard now) {
    BillingPeriod period = now.period();
    Optional<CertificateSeries> series =
        inputs
            .issued()
            .filter(CertificateSeries::isNumbered)
            .map(all -> all.without(inputs.period().id()));
    Optional<Issued> own = series.flatMap(all -> all.of(period.id()));
    List<Message> why = new ArrayList<>();
    if (own.isEmpty()) {
      why.addAll(changes(then(period), outcomes(now)));
    } else {
      Issued last = last(series.get(), own.get());
      why.addAll(ofTerms(terms, last, period));
      why.addAll(changes(before(series.get(), own.get()), outcomes(now)));
    }
    return why.isEmpty() ? List.of(Message.of("adjustment.other")) : why;
  }

  /** The certificate that settled the period last, if only by its own. */
  private static Issued last(CertificateSeries series, Issued own) {
    return series.after(own).stream()
        .filter(one -> one.adjustments().containsKey(own.period()))
        .reduce(own, (one, later) -> later);
  }

  /** The results of a period as its certificate says them, and those after it that changed them. */
  private static Map<String, Issued.Outcome> before(CertificateSeries series, Issued own) {
    Map<String, Issued.Outcome> before = new LinkedHashMap<>(own.outcomes());
    for (Issued later : series.after(own)) {
      later.settled(own.period()).forEach(one -> before.put(one.instance(), one));
    }
    return before;
  }

  /** How the terms of a period changed since it was last settled. */
  static List<Message> ofTerms(Terms terms, CertificateSeries series, BillingPeriod period) {
    return series
        .of(period.id())
        .map(own -> ofTerms(terms, last(series, own), period))
        .orElse(List.of());
  }

  private static List<Message> ofTerms(Terms terms, Issued last, BillingPeriod period) {
    List<Message> why = new ArrayList<>();
    if (last.termsDigest().filter(terms.digest()::equals).isPresent()) {
      return why;
    }
    terms.corrections().stream()
        .filter(one -> !one.on().isBefore(last.asOf()))
        .map(Correction::said)
        .forEach(why::add);
    terms.amendments().stream()
        .filter(one -> !one.signedOn().isBefore(last.asOf()))
        .filter(one -> AmendmentFindings.touches(one, period))
        .map(Amendment::said)
        .forEach(why::add);
    return why;
  }

  private Map<String, Issued.Outcome> then(BillingPeriod period) {
    return then.stream()
        .filter(card -> card.period().equals(period))
        .findFirst()
        .map(AdjustmentReasons::outcomes)
        .orElse(Map.of());
  }

  private static Map<String, Issued.Outcome> outcomes(Scorecard card) {
    Map<String, Issued.Outcome> outcomes = new LinkedHashMap<>();
    for (KpiResult result : card.results()) {
      Issued.Outcome outcome = Issued.Outcome.of(result);
      outcomes.put(outcome.instance(), outcome);
    }
    return outcomes;
  }

  private static List<Message> changes(
      Map<String, Issued.Outcome> before, Map<String, Issued.Outcome> now) {
    List<Message> changes = new ArrayList<>();
    for (Issued.Outcome is : now.values()) {
      Optional.ofNullable(before.get(is.instance()))
          .filter(was -> !shown(was).equals(shown(is)))
          .ifPresent(was -> changes.add(change(was, is)));
    }
    return changes;
  }

  private static Message change(Issued.Outcome before, Issued.Outcome now) {
    return Message.of("adjustment.changed")
        .with("kpi", now.kpi())
        .with("platform", new Term("platform." + now.platform()))
        .with("before", shown(before))
        .with("now", shown(now));
  }

  private static Object shown(Issued.Outcome outcome) {
    return outcome
        .low()
        .<Object>map(
            low ->
                outcome
                    .high()
                    .<Object>map(
                        high ->
                            Message.of("sheet.between")
                                .with("low", plain(low))
                                .with("high", plain(high)))
                    .orElseGet(() -> plain(low)))
        .orElseGet(() -> new Term("status." + outcome.status()));
  }

  /** As a result is shown elsewhere: without zeros at the end. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
