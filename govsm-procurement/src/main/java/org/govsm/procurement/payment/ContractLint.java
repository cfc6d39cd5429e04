package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * What terms leave open, and what each reading of it costs on given readings, before anybody argues
 * about it.
 */
public final class ContractLint {

  private ContractLint() {}

  /**
   * What the terms leave open in general.
   *
   * @param dictionary the metrics
   * @return every open point, in the order of the terms
   */
  public static List<OpenPoint> check(Terms terms, MetricDictionary dictionary) {
    return terms.open(dictionary);
  }

  /**
   * What each reading of an open point costs in a period.
   *
   * @param dictionary the metrics
   * @param readings where the readings are kept
   * @param period the id of the period
   * @param asOf the day on which it is asked
   * @return the open points that move money in the period, and those about a figure that is
   *     missing; or what is wrong with the request
   */
  public static Checked<List<HeldQuestion>> cost(
      Terms terms, MetricDictionary dictionary, Readings readings, String period, LocalDate asOf) {
    return cost(Certificates.of(dictionary), terms, readings, period, asOf);
  }

  /**
   * What each reading of an open point costs on assumed figures, also of the rule for response
   * times: another rule gives other figures of the same cases.
   *
   * @param figures of these terms
   * @return the open points that move money in the last period of the figures
   */
  public static Checked<List<HeldQuestion>> cost(
      Terms terms, MetricDictionary dictionary, AssumedFigures figures) {
    Certificates certificates = Certificates.of(dictionary);
    String period = figures.period().id();
    return cost(certificates, terms, figures.readings(), period, figures.asOf())
        .<Checked<List<HeldQuestion>>>fold(
            costs -> {
              List<HeldQuestion> all = new ArrayList<>(costs);
              terms.open(dictionary).stream()
                  .filter(point -> AssumedCases.isOfRule(point) && figures.hasCases())
                  .flatMap(point -> ofRule(certificates, terms, figures, point).stream())
                  .forEach(all::add);
              return new Checked.Accepted<>(List.copyOf(all));
            },
            faults -> new Checked.Rejected<>(faults));
  }

  private static Optional<HeldQuestion> ofRule(
      Certificates certificates, Terms terms, AssumedFigures figures, OpenPoint point) {
    List<HeldQuestion.Reading> readings = new ArrayList<>();
    for (OpenPoint.Reading read : point.readings()) {
      CertificateComputation made =
          certificates
              .usual(terms, figures.readings(point, read), figures.period().id(), figures.asOf())
              .orThrow();
      readings.add(
          new HeldQuestion.Reading(
              read.code(), made.best().deducted(), made.most(), made.least(), Optional.empty()));
    }
    List<Money> sums = readings.stream().map(HeldQuestion.Reading::payable).sorted().toList();
    Money stake = sums.get(sums.size() - 1).minus(sums.get(0));
    return stake.equals(Money.ZERO)
        ? Optional.empty()
        : Optional.of(
            new HeldQuestion(point.pointer(), point.question(), Optional.of(stake), readings));
  }

  /**
   * As above, with what was read already.
   *
   * @param certificates made with a cache of the same readings
   */
  public static Checked<List<HeldQuestion>> cost(
      Certificates certificates, Terms terms, Readings readings, String period, LocalDate asOf) {
    return certificates.costs(terms, readings, period, asOf);
  }
}
