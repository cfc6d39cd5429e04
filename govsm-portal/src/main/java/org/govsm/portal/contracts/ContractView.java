package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.payment.HeldQuestion;

/**
 * The page of a contract.
 *
 * @param versions its versions, the oldest first
 * @param notes what is to be known before signing or paying
 * @param withdrawn the uploads that were withdrawn since its newest certificate
 * @param lack what the calendar of working days lacks
 * @param supplierPage where the supplier is in the register of the department
 * @param allowed what the competent authority decided on it
 * @param unsettled that it was signed for a sum for which nothing of this is on record
 * @param costedFor the period for which the open points are costed; empty where none is over
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
    List<Withdrawal> withdrawn,
    MeasureWords names,
    Optional<OfficeHours.Lack> lack,
    Optional<String> supplierPage,
    List<SignatureCheck.Allowed> allowed,
    Optional<Finding> unsettled) {

  /**
   * A point that the terms leave open.
   *
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

  /** The platforms of which every account that is read counts, as the terms name none. */
  public List<String> anyAccount() {
    return contract.terms().platformsOfAnyAccount().stream().map(names::platform).toList();
  }

  /** Whether a KPI counts what was accepted: the record of deliveries has that figure. */
  public boolean countsAccepted() {
    return contract.terms().periods().stream()
        .flatMap(period -> contract.terms().kpis(period.from()).stream())
        .flatMap(kpi -> kpi.measure().operands().stream())
        .anyMatch(operand -> operand.metrics().contains("accepted"));
  }

  /** The periods without a certificate most of whose figures are missing. */
  public List<Due> lacking() {
    return due.stream().filter(one -> one.next() == 1 && one.missing().isPresent()).toList();
  }

  /** Whether that is so of all periods for which a certificate waits. */
  public boolean lacksAll() {
    return !lacking().isEmpty()
        && lacking().size() == due.stream().filter(one -> one.next() == 1).count();
  }

  /**
   * A period for which a certificate can be issued.
   *
   * @param missing what is missing, where most of its figures are
   */
  public record Due(
      BillingPeriod period, String name, int next, LocalDate asOf, Optional<String> missing) {}
}
