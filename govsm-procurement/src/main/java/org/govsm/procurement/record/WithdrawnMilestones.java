package org.govsm.procurement.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.record.ContractingProcess.Dated;
import org.govsm.procurement.record.ContractingProcess.FiguresWithdrawn;

/**
 * Milestones of certificates of which figures were withdrawn: each says on which day, and what
 * follows. What was withdrawn before a certificate was issued, it says from the first.
 */
final class WithdrawnMilestones {

  private final ContractingProcess process;
  private final Messages words;

  WithdrawnMilestones(ContractingProcess process, Messages words) {
    this.process = process;
    this.words = words;
  }

  /** What is told of a certificate since it was issued. */
  record Told(
      String contract,
      CertificateDocument certificate,
      Instant at,
      Map<String, Object> milestone) {}

  /** The id of the milestone of a certificate. */
  static String id(CertificateDocument document) {
    return "certificate-" + document.certificate().get("period");
  }

  /** What is told since: nothing of a certificate that another had replaced by then. */
  List<Told> all() {
    return process.certificates().stream().flatMap(this::told).toList();
  }

  private Stream<Told> told(Dated<CertificateDocument> one) {
    return of(one.what())
        .filter(at -> at.isAfter(one.at()) && !isReplaced(one, at))
        .distinct()
        .map(
            at ->
                new Told(
                    contract(one.what()),
                    one.what(),
                    at,
                    OcdsTree.of(
                        "id", id(one.what()), "description", said(one.what(), Optional.of(at)))));
  }

  /** What a certificate says of itself. */
  String description(Dated<CertificateDocument> one) {
    return said(
        one.what(),
        of(one.what()).filter(at -> !at.isAfter(one.at())).max(Comparator.naturalOrder()));
  }

  private String said(CertificateDocument document, Optional<Instant> withdrawn) {
    String payable =
        words.say(Message.of("record.certified").with("payable", document.sum("payable")));
    return withdrawn
        .map(at -> LocalDate.ofInstant(at, Reading.INDIA))
        .map(day -> payable + ". " + words.say(Message.of("record.withdrawn").with("day", day)))
        .orElse(payable);
  }

  private Stream<Instant> of(CertificateDocument document) {
    FiguresWithdrawn these = new FiguresWithdrawn(contract(document), document.id());
    return process.withdrawn().stream().filter(one -> one.what().equals(these)).map(Dated::at);
  }

  private boolean isReplaced(Dated<CertificateDocument> one, Instant at) {
    return process.certificates().stream()
        .filter(other -> other.at().isAfter(one.at()) && !other.at().isAfter(at))
        .map(Dated::what)
        .anyMatch(
            other ->
                contract(other).equals(contract(one.what()))
                    && Objects.equals(
                        other.certificate().get("period"), one.what().certificate().get("period")));
  }

  private static String contract(CertificateDocument document) {
    return String.valueOf(document.certificate().get("contract"));
  }
}
