package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.document.Node;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.core.time.FinancialYear;

/**
 * Checks of what is stated of a bill against what else is known: the kind of taxpayer against the
 * PAN, the GSTIN against a register, the days of payment, acceptance and delivery against those of
 * the invoice and the order. Each finds what an officer must decide.
 */
final class RecordChecks {

  /** Holders of a PAN of which income-tax speaks as individual or Hindu undivided family. */
  private static final List<String> PERSONS = List.of("P", "H");

  private static final Citation PAN =
      Citation.of("Structure of PAN and CIN", "PAN")
          .sure(Certainty.MEDIUM)
          .seen(
              SourceKind.REPORT,
              LocalDate.of(2026, 11, 24),
              "https://caclubindia.com/forum/know-your-pan-structure-amp-cin-structure-102200.asp")
          .cite();

  private static final int SHOWN = 4;
  private static final int STATE = 2;

  private final Node request;
  private final Node invoice;

  RecordChecks(Node request) {
    this.request = request;
    invoice = request.branch("invoice").orElseThrow();
  }

  /** What is asked before the bill goes on, each with by what. */
  List<BillQuestion> questions(Optional<LocalDate> dueOn) {
    return List.of(
            number().map(text -> new BillQuestion(text, BillLaw.OWN)),
            gstin().map(text -> new BillQuestion(text, BillLaw.OWN)),
            payeeType().map(text -> new BillQuestion(text, PAN)),
            payment().map(text -> new BillQuestion(text, BillLaw.OWN)),
            accepted().map(text -> new BillQuestion(text, BillLaw.OWN)),
            begun().map(text -> new BillQuestion(text, BillLaw.OWN)),
            delivery(dueOn).map(text -> new BillQuestion(text, BillLaw.OWN)))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** A number that is written otherwise and reads as that of a bill on record may be that one. */
  private Optional<Message> number() {
    String own = invoice.text("number");
    return Stream.concat(
            request.branches("earlier").stream().filter(this::isOfItsYear),
            request.branch("onRecord").stream()
                .flatMap(record -> record.branches("bills").stream()))
        .map(bill -> bill.text("number"))
        .filter(other -> !Skeleton.same(own, other) && Alike.areNumbers(own, other))
        .findFirst()
        .map(other -> Message.of("bill.ask-number").with("number", own).with("other", other));
  }

  private boolean isOfItsYear(Node bill) {
    FinancialYear year = FinancialYear.of(invoice.get("date", LocalDate.class));
    return bill.find("date", LocalDate.class).map(FinancialYear::of).map(year::equals).orElse(true);
  }

  /** A register that has the supplier without a GSTIN says so. */
  private Optional<Message> gstin() {
    Optional<Node> register = request.branch("onRecord").filter(record -> record.has("gstins"));
    String billed = invoice.text("supplierGstin");
    List<String> known = register.map(record -> record.codes("gstins")).orElse(List.of());
    if (register.isEmpty() || billed.isEmpty() || Skeleton.among(known, billed)) {
      return Optional.empty();
    }
    return Optional.of(
        known.isEmpty()
            ? Message.of("bill.ask-gstin-none").with("billed", masked(billed))
            : Message.of("bill.ask-gstin")
                .with("billed", masked(billed))
                .with("known", known.stream().map(RecordChecks::masked).toList()));
  }

  /** A whole number of a taxpayer has no place in a sentence that is kept. */
  private static String masked(String gstin) {
    return gstin.substring(0, Math.min(STATE, gstin.length()))
        + "…"
        + gstin.substring(Math.max(0, gstin.length() - SHOWN));
  }

  /** The fourth sign of a PAN tells what kind of taxpayer it is. */
  private Optional<Message> payeeType() {
    Optional<String> said =
        request.branch("payee").flatMap(payee -> payee.find("payeeType", String.class));
    LocalDate day = invoice.get("date", LocalDate.class);
    return read(Identifiers.GSTIN, invoice.text("supplierGstin"), day)
        .flatMap(number -> number.part("pan"))
        .flatMap(pan -> read(Identifiers.PAN, pan, day))
        .flatMap(pan -> pan.part("holder"))
        .filter(
            holder ->
                said.filter(type -> PERSONS.contains(holder) != type.equals("INDIVIDUAL_OR_HUF"))
                    .isPresent())
        .map(holder -> Message.of("bill.ask-payee").with("sign", holder));
  }

  private static Optional<Identifier> read(String kind, String number, LocalDate day) {
    return TermsNumbers.IDENTIFIERS
        .check(kind, number, day)
        .<Optional<Identifier>>fold(Optional::of, faults -> Optional.empty());
  }

  /**
   * A day more than a year ahead is most likely mistyped: a bound of this project, of no law. One
   * in a later financial year is not that by which tax at source goes.
   */
  private Optional<Message> payment() {
    LocalDate asOf = request.get("asOf", LocalDate.class);
    FinancialYear year = FinancialYear.of(asOf);
    return request
        .find("payment", LocalDate.class)
        .filter(day -> day.isAfter(year.lastDay()))
        .map(
            day ->
                day.isAfter(asOf.plusYears(1))
                    ? Message.of("bill.ask-payment").with("day", day)
                    : Message.of("bill.ask-payment-year").with("day", day).with("year", year));
  }

  /** So does one of acceptance more than a year before the invoice, from which interest runs. */
  private Optional<Message> accepted() {
    LocalDate date = invoice.get("date", LocalDate.class);
    return request
        .find("acceptedOn", LocalDate.class)
        .filter(day -> day.isBefore(date.minusYears(1)))
        .map(day -> Message.of("bill.ask-accepted").with("day", day).with("date", date));
  }

  /** Work may begin before its order is written: why it did, or which day is wrong, is asked. */
  private Optional<Message> begun() {
    Optional<LocalDate> ordered =
        request.branch("terms").flatMap(of -> of.find("orderedOn", LocalDate.class));
    return request.branch("acceptance").stream()
        .flatMap(record -> record.branches("acts").stream())
        .map(act -> act.get("on", LocalDate.class))
        .min(Comparator.naturalOrder())
        .filter(day -> ordered.filter(day::isBefore).isPresent())
        .map(
            day ->
                Message.of("bill.ask-begun")
                    .with("day", day)
                    .with("ordered", ordered.orElseThrow()));
  }

  /** An invoice that was due before its own day may bill another delivery than is counted. */
  private Optional<Message> delivery(Optional<LocalDate> dueOn) {
    LocalDate date = invoice.get("date", LocalDate.class);
    boolean byDelivery =
        invoice.branches("lines").stream()
            .anyMatch(line -> !line.has("certificate") && !line.has("delivery"));
    return dueOn
        .filter(day -> byDelivery && day.isBefore(date))
        .map(day -> Message.of("bill.ask-delivery").with("due", day).with("date", date));
  }
}
