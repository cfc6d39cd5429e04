package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.decision.Checked;
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
   * As above, with what was read already.
   *
   * @param certificates made with a cache of the same readings
   */
  public static Checked<List<HeldQuestion>> cost(
      Certificates certificates, Terms terms, Readings readings, String period, LocalDate asOf) {
    return certificates.costs(terms, readings, period, asOf);
  }
}
