package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.core.time.FinancialYear;
import org.govsm.procurement.payment.SupplyValue;

/** Invoice as a whole: of this contract and these parties, once, and adding up to its total. */
final class WholeInvoice {

  private static final int PAISE = 100;

  /** As rule 46(b) was reported, grade medium: no official text of it was read. */
  private static final int MOST_CHARS = 16;

  private static final Citation NUMBER =
      Citation.of("CGST Rules 2017", "rule 46(b)").sure(Certainty.MEDIUM).cite();

  private final Node request;
  private final Node terms;
  private final Node invoice;
  private final List<Finding> found = new ArrayList<>();

  private WholeInvoice(Node request) {
    this.request = request;
    terms = request.branch("terms").orElseThrow();
    invoice = request.branch("invoice").orElseThrow();
  }

  static List<Finding> check(Node request) {
    WholeInvoice whole = new WholeInvoice(request);
    whole.parties();
    whole.found.addAll(BillDays.check(request, whole.own()));
    whole.once();
    whole.number();
    whole.answers();
    whole.sums();
    whole.found.addAll(CreditNotes.check(request, whole.own()));
    request.branches("certificates").forEach(whole::certificate);
    if (GstSupply.isOfZone(invoice(request))) {
      whole.find("SPECIAL_ZONE", Weight.WARNING, Message.of("bill.zone"), GstSupply.ZONE);
    }
    if (GstSupply.isElsewhere(invoice(request))) {
      whole.find("PLACE_ELSEWHERE", Weight.WARNING, Message.of("bill.place"), GstSupply.PLACE);
    }
    return List.copyOf(whole.found);
  }

  private static Node invoice(Node request) {
    return request.branch("invoice").orElseThrow();
  }

  private void number() {
    if (invoice.text("number").strip().length() > MOST_CHARS) {
      Message text = Message.of("bill.number-long").with("most", MOST_CHARS);
      find("INVOICE_NUMBER", Weight.WARNING, text, NUMBER);
    }
  }

  private void parties() {
    other("contract", invoice.text("contract"), terms.text("contract"));
    for (String party : TermsNumbers.PARTIES) {
      terms.find(party, String.class).ifPresent(known -> other(party, invoice.text(party), known));
    }
    found.addAll(TermsNumbers.unstated(terms));
    terms
        .find("placeOfSupply", String.class)
        .filter(place -> !place.equals(invoice.text("placeOfSupply")))
        .ifPresent(
            place ->
                find(
                    "OTHER_PLACE",
                    Weight.BLOCKING,
                    Message.of("bill.other-place")
                        .with("given", invoice.text("placeOfSupply"))
                        .with("known", place),
                    own()));
    List<InputFault> faults = new ArrayList<>();
    TermsNumbers.check(terms, invoice.get("date", LocalDate.class)).part("", faults);
    faults.forEach(fault -> find("TERMS_NUMBER", Weight.WARNING, fault.text(), own()));
    request
        .branch("acceptance")
        .flatMap(record -> record.branch("terms"))
        .ifPresent(of -> other("contract", of.text("contract"), terms.text("contract")));
    request.branch("acceptance").flatMap(WholeInvoice::lastTerms).ifPresent(this::sameFacts);
    terms
        .find("orderedOn", LocalDate.class)
        .filter(day -> invoice.get("date", LocalDate.class).isBefore(day))
        .ifPresent(
            day ->
                find(
                    "BEFORE_ORDER",
                    Weight.BLOCKING,
                    Message.of("bill.before-order").with("ordered", day),
                    own()));
  }

  /** The terms of a record of acceptance as they were corrected last. */
  private static Optional<Node> lastTerms(Node record) {
    List<Node> corrections = record.branches("corrections");
    return (corrections.isEmpty() ? record : corrections.get(corrections.size() - 1))
        .branch("terms");
  }

  /** What the record of acceptance and the bill both say. */
  private void sameFacts(Node accepted) {
    differ(accepted.find("channel", String.class), terms.find("channel", String.class));
    differ(
        accepted.find("supplierClass", String.class),
        request.branch("payee").flatMap(payee -> payee.find("supplierClass", String.class)));
  }

  private void differ(Optional<String> recorded, Optional<String> said) {
    recorded
        .filter(one -> said.filter(other -> !other.equals(one)).isPresent())
        .ifPresent(
            one ->
                find(
                    "FACTS_DIFFER",
                    Weight.BLOCKING,
                    BillRequest.factsDiffer(one, said.orElseThrow()),
                    BillLaw.OWN));
  }

  private void other(String what, String given, String known) {
    if (!given.equals(known)) {
      boolean party = !what.equals("contract");
      Message text =
          Message.of(party ? "bill.other-party" : "bill.other-contract")
              .with("given", party ? tail(given) : given)
              .with("known", party ? tail(known) : known);
      find(party ? "OTHER_PARTY" : "OTHER_CONTRACT", Weight.BLOCKING, text, own());
    }
  }

  /** A whole number of a taxpayer has no place in a sentence that is kept. */
  private static String tail(String gstin) {
    return "…" + gstin.substring(Math.max(0, gstin.length() - 4));
  }

  private void once() {
    if (request.branches("earlier").stream()
        .filter(bill -> Skeleton.same(bill.text("number"), invoice.text("number")))
        .anyMatch(this::isOfItsYear)) {
      Message text = Message.of("bill.twice-invoice").with("invoice", invoice.text("number"));
      find("TWICE", Weight.BLOCKING, text, own());
    }
  }

  /** Rule 46(b), grade medium, makes a number unique for a financial year alone. */
  private boolean isOfItsYear(Node bill) {
    FinancialYear year = FinancialYear.of(invoice.get("date", LocalDate.class));
    return bill.find("date", LocalDate.class).map(FinancialYear::of).map(year::equals).orElse(true);
  }

  /** Who objected does not say that the objection is answered. */
  private void answers() {
    for (Node objection : request.branches("objections")) {
      objection
          .find("raisedBy", String.class)
          .filter(
              by ->
                  objection
                      .find("answeredBy", String.class)
                      .filter(other -> Skeleton.same(by, other))
                      .isPresent())
          .ifPresent(
              by ->
                  find(
                      "ANSWERED_BY_RAISER",
                      Weight.BLOCKING,
                      Message.of("bill.answered-by-raiser").with("who", by),
                      BillLaw.OWN));
    }
  }

  private void sums() {
    Money value = Money.ZERO;
    Money tax = Money.ZERO;
    for (Node line : invoice.branches("lines")) {
      value = value.plus(line.get("taxableValue", Money.class));
      tax = tax.plus(LineTax.sum(line));
    }
    sum("taxableValue", value);
    sum("tax", tax);
    Money rounded = invoice.find("roundOff", Money.class).orElse(Money.ZERO);
    sum(
        "total",
        invoice
            .get("taxableValue", Money.class)
            .plus(invoice.get("tax", Money.class))
            .plus(rounded));
    boolean whole = invoice.get("total", Money.class).paise() % PAISE == 0;
    if (!rounded.equals(Money.ZERO) && (!whole || Math.absExact(rounded.paise()) > PAISE / 2)) {
      Message text = Message.of("bill.round-off").with("sum", rounded);
      find("ARITHMETIC", Weight.BLOCKING, text, own());
    }
  }

  private void sum(String member, Money due) {
    Money said = invoice.get(member, Money.class);
    if (!said.equals(due)) {
      Message text = Message.of("bill.sum-off." + member).with("said", said).with("due", due);
      find("ARITHMETIC", Weight.BLOCKING, text, own());
    }
  }

  private void certificate(Node certificate) {
    String id = certificate.text("id");
    other("contract", certificate.text("contract"), terms.text("contract"));
    recovered(certificate);
    if (deductedTwice(certificate)) {
      Message text = Message.of("bill.deducted-twice").with("certificate", id);
      find("DEDUCTED_TWICE", Weight.BLOCKING, text, own());
    }
    if (CertifiedSum.contradicts(certificate, terms.find("treatment", String.class))) {
      Message text = Message.of("bill.treatment-contradicts").with("certificate", id);
      find("TREATMENT_CONTRADICTS", Weight.BLOCKING, text, own());
    }
  }

  /** What earlier bills recovered is no more than the certificate's damages. */
  private void recovered(Node certificate) {
    String id = certificate.text("id");
    Money before = CertificateMatch.recovered(request, certificate);
    CertifiedSum.supply(certificate, terms)
        .map(SupplyValue::damages)
        .filter(damages -> before.compareTo(damages) > 0)
        .ifPresent(
            damages ->
                find(
                    "DAMAGES_EXCEEDED",
                    Weight.BLOCKING,
                    Message.of("bill.damages-exceeded")
                        .with("certificate", id)
                        .with("before", before)
                        .with("damages", damages),
                    own()));
  }

  /** What is recovered as damages was taken off the price as well. */
  private boolean deductedTwice(Node certificate) {
    boolean damages =
        CertifiedSum.supply(certificate, terms)
            .filter(supply -> supply.damages().compareTo(Money.ZERO) > 0)
            .isPresent();
    return damages
        && (invoice.branches("lines").stream()
                .filter(line -> CertifiedSum.isOf(line, certificate))
                .anyMatch(line -> isSome(line.find("reduction", Money.class)))
            || request.branches("creditNotes").stream()
                .filter(note -> CertifiedSum.isOf(note, certificate))
                .anyMatch(note -> isSome(note.find("taxableValue", Money.class))));
  }

  private static boolean isSome(Optional<Money> sum) {
    return sum.filter(one -> one.compareTo(Money.ZERO) > 0).isPresent();
  }

  private void find(String code, Weight weight, Message text, Citation cited) {
    found.add(Finding.of(code, weight, text, cited));
  }

  private Citation own() {
    return Citation.of(invoice.text("number"), "/")
        .issued(invoice.get("date", LocalDate.class))
        .cite();
  }
}
