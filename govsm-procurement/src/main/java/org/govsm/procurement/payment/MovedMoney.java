package org.govsm.procurement.payment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.money.Money;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * Moved money: what a KPI moved in the certificate that counts for its period, and what the ledger
 * says is still held for it.
 *
 * @param certificate the id of the certificate; empty where there is none yet
 * @param deducted what was deducted, after limits
 * @param before what would be deducted without limits
 * @param earned what was paid for it by unit
 * @param held what depends on its result
 */
public record MovedMoney(
    Optional<String> certificate,
    Optional<Money> deducted,
    Optional<Money> before,
    Optional<Money> earned,
    Optional<Money> held) {

  /** What is moved without a certificate. */
  public static final MovedMoney NOTHING =
      new MovedMoney(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether a limit took something off the deduction. */
  public boolean limited() {
    return !before.equals(deducted);
  }

  /**
   * What each result of a period moved.
   *
   * @param ledger says which certificate counts for the period
   * @param issued the certificates of the contract
   * @param period the id of the period
   * @param questions why something is held for it
   */
  public static Function<KpiResult, MovedMoney> in(
      Ledger ledger,
      Collection<CertificateDocument> issued,
      String period,
      List<HeldQuestion> questions) {
    Map<String, CertificateDocument> byId = new LinkedHashMap<>();
    issued.forEach(one -> byId.put(one.id(), one));
    Optional<CertificateDocument> counts =
        ledger.line(period).flatMap(LedgerLine::certificate).map(byId::get);
    return result -> counts.map(one -> of(one, result, questions)).orElse(NOTHING);
  }

  private static MovedMoney of(
      CertificateDocument issued, KpiResult result, List<HeldQuestion> questions) {
    String kpi = result.kpi().id();
    Optional<Map<?, ?>> deduction = issued.line("deductions", "kpi", kpi, result.platform());
    Optional<Map<?, ?>> earning = issued.line("earnings", "id", kpi, result.platform());
    return new MovedMoney(
        Optional.of(issued.id()),
        deduction.flatMap(line -> sum(line, "charged")),
        deduction.flatMap(line -> sum(line, "amount")),
        earning.flatMap(line -> sum(line, "amount")),
        questions.stream()
            .filter(one -> one.isAbout(result))
            .findFirst()
            .flatMap(HeldQuestion::atStake));
  }

  private static Optional<Money> sum(Map<?, ?> line, String sum) {
    return Optional.ofNullable(line.get(sum)).map(String::valueOf).map(Money::ofRupees);
  }
}
