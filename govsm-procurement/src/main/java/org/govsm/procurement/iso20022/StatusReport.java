package org.govsm.procurement.iso20022;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankAnswer.Kind;

/**
 * Status report, pain.002, as answers. Whatever it accepts is accepted only: that money was paid is
 * told by a booking of the account, not by a status.
 */
final class StatusReport {

  private static final String REJECTED = "RJCT";

  /** Codes of statuses with which an order goes on, or is done. */
  private static final Set<String> GOES_ON =
      Set.of("RCVD", "ACTC", "ACCP", "ACWC", "ACSP", "ACSC", "ACCC", "ACFC", "ACWP", "PDNG");

  /** Some of the orders: each is told by itself. */
  private static final String PART = "PART";

  private final XmlCursor xml;
  private final List<BankAnswer> answers = new ArrayList<>();

  StatusReport(XmlCursor xml) {
    this.xml = xml;
  }

  List<BankAnswer> read(MessageElement message) {
    Optional<String> batch = Optional.empty();
    for (MessageElement each : message.all("OrgnlGrpInfAndSts")) {
      Optional<String> id = each.reference("OrgnlMsgId");
      batch = id;
      whole(each, each.text("GrpSts"), Whole.of(id));
    }
    for (MessageElement part : message.all("OrgnlPmtInfAndSts")) {
      part(part, batch);
    }
    return answers;
  }

  private void part(MessageElement part, Optional<String> batch) {
    Optional<PartReference> reference =
        part.reference("OrgnlPmtInfId").flatMap(PartReference::read);
    whole(
        part,
        part.text("PmtInfSts"),
        new Whole(
            batch.or(() -> reference.map(PartReference::batch)),
            reference.map(PartReference::day),
            part.reference("OrgnlPmtInfId").isPresent()));
    for (MessageElement each : part.all("TxInfAndSts")) {
      Optional<String> status = each.text("TxSts");
      if (status.isEmpty()) {
        problem(each, "the order has no status");
      } else {
        kind(each, status.get())
            .ifPresent(
                kind -> {
                  BankAnswer.Draft draft = BankAnswer.draft(kind);
                  each.reference("OrgnlEndToEndId").ifPresent(draft::order);
                  batch.ifPresent(draft::batch);
                  add(draft, each);
                });
      }
    }
  }

  /** A status of the whole, or of the orders of one day. */
  private void whole(MessageElement at, Optional<String> status, Whole base) {
    status
        .filter(code -> !code.equals(PART))
        .flatMap(code -> kind(at, code))
        .ifPresent(
            kind -> {
              BankAnswer.Draft draft = BankAnswer.draft(kind);
              base.batch().ifPresent(draft::batch);
              base.day().ifPresent(draft::valueDate);
              if (base.isPart() && base.day().isEmpty()) {
                problem(at, "the part of the batch (OrgnlPmtInfId) is none that was sent");
              }
              add(draft, at);
            });
  }

  /**
   * What a status of a whole is about.
   *
   * @param isPart whether it names a part of the batch
   */
  private record Whole(Optional<String> batch, Optional<LocalDate> day, boolean isPart) {

    static Whole of(Optional<String> batch) {
      return new Whole(batch, Optional.empty(), false);
    }
  }

  private Optional<Kind> kind(MessageElement at, String status) {
    if (status.equals(REJECTED)) {
      return Optional.of(Kind.REJECTED);
    } else if (GOES_ON.contains(status)) {
      return Optional.of(Kind.ACCEPTED);
    }
    problem(at, "the status is not one of those that are read here");
    return Optional.empty();
  }

  private void add(BankAnswer.Draft draft, MessageElement at) {
    at.reason("StsRsnInf", "Rsn").ifPresent(draft::reason);
    draft
        .place(at.position().toString())
        .done()
        .part("", new ArrayList<>())
        .ifPresentOrElse(
            answers::add, () -> problem(at, "a reference has characters that are not seen"));
  }

  private void problem(MessageElement at, String what) {
    xml.problem(at.position(), "bank.status", what, "ask the bank for a file that is put right");
  }
}
