package org.govsm.procurement.payment;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Amendment;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Correction;
import org.govsm.procurement.contract.Terms;

/**
 * What moves the payment of a period since a certificate settled it last. The same figures under
 * the terms of then and of now tell the two apart: the terms do where what is to be paid differs,
 * new figures where it differs from what was paid under the terms of then already.
 *
 * @param terms the amendments and corrections, where the terms move it
 * @param figures whether new figures do
 * @param compared false where the terms of then are not known: each that was made since is named
 */
record ChangedTerms(List<Message> terms, boolean figures, boolean compared) {

  static final ChangedTerms NONE = new ChangedTerms(List.of(), true, true);

  /**
   * Tells the terms and the figures apart.
   *
   * @param series the certificates, with their terms where they are known
   * @param inputs the figures as known now
   * @param paid what was paid for the period
   */
  static ChangedTerms of(
      Terms terms, CertificateSeries series, Inputs inputs, BillingPeriod period, Money paid) {
    return series
        .of(period.id())
        .map(series::last)
        .filter(last -> last.told().terms().filter(terms.digest()::equals).isEmpty())
        .map(last -> of(terms, series.terms(last), last, inputs.at(period, inputs.knownBy()), paid))
        .orElse(NONE);
  }

  private static ChangedTerms of(
      Terms terms, Optional<Terms> known, Issued last, Inputs inputs, Money paid) {
    BillingPeriod period = inputs.period();
    Optional<Terms> then =
        known
            .filter(old -> old.unknownMetrics(inputs.dictionary()).isEmpty())
            .filter(old -> old.period(period.id()).filter(period::equals).isPresent());
    if (then.isEmpty()) {
      return new ChangedTerms(since(terms, last, period), true, false);
    }
    Money before = due(then.get(), inputs, paid);
    boolean moved = !before.equals(due(terms, inputs, paid));
    return new ChangedTerms(
        moved ? said(terms, then.get(), period) : List.of(), !before.equals(paid), true);
  }

  private static Money due(Terms terms, Inputs inputs, Money paid) {
    List<Due> dues = Resolution.of(terms, inputs).dues();
    return DueSums.of(dues.get(dues.size() - 1), Map.of()).nearest(paid);
  }

  private static List<Message> said(Terms terms, Terms then, BillingPeriod period) {
    List<Message> said = new ArrayList<>();
    terms.corrections().stream()
        .filter(not(then.corrections()::contains))
        .map(Correction::said)
        .forEach(said::add);
    terms.amendments().stream()
        .filter(not(then.amendments()::contains))
        .filter(one -> AmendmentFindings.touches(one, period))
        .map(Amendment::said)
        .forEach(said::add);
    return said.isEmpty() ? List.of(Message.of("adjustment.terms")) : said;
  }

  private static List<Message> since(Terms terms, Issued last, BillingPeriod period) {
    List<Message> said = new ArrayList<>();
    terms.corrections().stream()
        .filter(one -> !one.on().isBefore(last.asOf()))
        .map(Correction::said)
        .forEach(said::add);
    terms.amendments().stream()
        .filter(one -> !one.signedOn().isBefore(last.asOf()))
        .filter(one -> AmendmentFindings.touches(one, period))
        .map(Amendment::said)
        .forEach(said::add);
    return said;
  }
}
