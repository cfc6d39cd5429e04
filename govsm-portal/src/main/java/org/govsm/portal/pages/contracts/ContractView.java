package org.govsm.portal.pages.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.payment.HeldQuestion;

/**
 * The page of a contract.
 *
 * @param contract the contract
 * @param terms its terms in words
 * @param versions its versions, the oldest first
 * @param open what the terms leave open
 * @param notes what is to be known before signing or paying
 * @param costedFor the period for which the open points are costed; empty where none is over
 * @param certificates its certificates
 * @param ledger the money of all periods
 * @param due periods that are over, for which a certificate can be issued
 * @param names names of metrics and platforms
 */
public record ContractView(
    WrittenContract contract,
    TermsWords terms,
    List<WrittenContract> versions,
    List<Open> open,
    List<Finding> notes,
    Optional<String> costedFor,
    List<ContractRow.CertificateRow> certificates,
    LedgerView ledger,
    List<Due> due,
    MeasureWords names) {

  /**
   * A point that the terms leave open.
   *
   * @param pointer where the terms would say it
   * @param question what is left open
   * @param readings how it can be read
   * @param cost what it costs in the period; empty where it moves nothing there
   */
  public record Open(
      String pointer, Message question, List<String> readings, Optional<HeldQuestion> cost) {

    /** What is deducted under a reading, where it was costed. */
    public Optional<HeldQuestion.Reading> cost(String reading) {
      return cost.flatMap(
          held -> held.readings().stream().filter(r -> r.code().equals(reading)).findFirst());
    }
  }

  /**
   * A period for which a certificate can be issued.
   *
   * @param period the period
   * @param name its name
   * @param next the number that its next certificate has
   * @param asOf the day whose knowledge would be in it
   */
  public record Due(BillingPeriod period, String name, int next, LocalDate asOf) {}
}
