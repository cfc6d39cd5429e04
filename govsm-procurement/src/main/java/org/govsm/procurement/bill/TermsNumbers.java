package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.text.Message;

/**
 * Numbers of the parties in the terms on bills: each in its form, of a state that there is, the
 * GSTIN of the supplier over its PAN, and two parties that are not one.
 */
final class TermsNumbers {

  private static final String SUPPLIER = "supplierGstin";
  private static final String RECIPIENT = "recipientGstin";

  /** The members of terms and invoices that say who the parties are. */
  static final List<String> PARTIES = List.of(SUPPLIER, RECIPIENT);

  private static final String PAN = "supplierPan";
  private static final String PLACE = "placeOfSupply";

  private final Node terms;
  private final LocalDate day;

  /** Read once: an examination is asked for each bill of a list. */
  static final Identifiers IDENTIFIERS = Identifiers.shipped();

  private final List<InputFault> faults = new ArrayList<>();
  private final List<Finding> found = new ArrayList<>();

  private TermsNumbers(Node terms, LocalDate day) {
    this.terms = terms;
    this.day = day;
  }

  /** What an officer looks at, or every fault at its place in the terms. */
  static Checked<List<Finding>> check(Node terms, LocalDate day) {
    TermsNumbers numbers = new TermsNumbers(terms, day);
    numbers.all();
    return Checked.of(List.copyOf(numbers.found), numbers.faults);
  }

  private void all() {
    Optional<Identifier> supplier = number(SUPPLIER, Identifiers.GSTIN);
    Optional<Identifier> recipient = number(RECIPIENT, Identifiers.GSTIN);
    Optional<Identifier> pan = number(PAN, Identifiers.PAN);
    supplier
        .flatMap(one -> one.part("pan"))
        .filter(within -> pan.filter(one -> !one.number().equals(within)).isPresent())
        .ifPresent(within -> fault(SUPPLIER, "pan", Message.of("bill.input.pan")));
    if (supplier.isPresent() && supplier.equals(recipient)) {
      fault(RECIPIENT, "one-party", Message.of("bill.input.one-party"));
    }
    place(recipient);
    found.addAll(unstated(terms));
  }

  /** The parties of which the terms state no number: a bill of whomever passes as theirs. */
  static List<Finding> unstated(Node terms) {
    return PARTIES.stream()
        .filter(party -> !terms.has(party))
        .map(
            party ->
                Finding.of(
                    "NUMBER_NOT_STATED",
                    Weight.WARNING,
                    Message.of("bill.unstated." + party),
                    BillLaw.OWN))
        .toList();
  }

  private Optional<Identifier> number(String member, String kind) {
    return terms
        .find(member, String.class)
        .flatMap(
            given ->
                IDENTIFIERS.check(kind, given, day).part(terms.pointer() + "/" + member, faults));
  }

  private void place(Optional<Identifier> recipient) {
    Optional<String> place = terms.find(PLACE, String.class);
    place
        .filter(code -> GstSupply.PLACES.byGst(code, day).isEmpty())
        .ifPresent(
            code -> fault(PLACE, "place", Message.of("bill.input.place").with("place", code)));
    recipient
        .map(Identifier::number)
        .filter(number -> place.filter(code -> !number.startsWith(code)).isPresent())
        .ifPresent(
            number ->
                found.add(
                    Finding.of(
                        "PLACE_ELSEWHERE",
                        Weight.WARNING,
                        Message.of("bill.place"),
                        GstSupply.PLACE)));
  }

  private void fault(String member, String code, Message text) {
    faults.add(terms.fault(member, "bill." + code, text));
  }
}
