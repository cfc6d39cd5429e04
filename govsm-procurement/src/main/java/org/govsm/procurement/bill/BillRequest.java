package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.core.time.DayBounds;
import org.govsm.procurement.acceptance.AcceptanceTerms;

/**
 * Bill request: an invoice and what it is held against in one tree. Every fault of the tree is told
 * with its place; nothing is decided on a faulty one.
 */
public final class BillRequest {

  /** The id of the question. */
  public static final String QUESTION = "bill-examination";

  private final RuleBook book;

  private BillRequest(RuleBook book) {
    this.book = book;
  }

  /** Requests by the law of a book. */
  public static BillRequest over(RuleBook book) {
    return new BillRequest(book);
  }

  /** The schema of the tree. */
  public static Schema form() {
    return BillForm.REQUEST;
  }

  /**
   * The question which of two facts holds: what the record of acceptance has, or what the bill has.
   *
   * @param recorded the code of the record
   * @param said the code of the bill
   */
  public static Message factsDiffer(String recorded, String said) {
    return Message.of("bill.facts-differ")
        .with("recorded", new Term(recorded))
        .with("said", new Term(said));
  }

  /**
   * Checks what a contract says of bills before anything is billed by it: its form, and the numbers
   * of the parties as {@code terms} has them. They are checked when they are stated and again
   * before an invoice is held against them.
   *
   * @param terms the part {@code terms} of the tree of {@link #form}
   * @param day the day of which the states are asked
   * @return what an officer looks at, such as a place of supply outside the state of the
   *     department; or every fault with its place within the terms
   */
  public static Checked<List<Finding>> checkTerms(Map<String, ?> terms, LocalDate day) {
    return checkTerms(terms, Optional.empty(), Optional.empty(), day);
  }

  /**
   * The same, against what the contract says beside them: figures that cannot both hold are faults.
   *
   * @param terms the part {@code terms} of the tree of {@link #form}
   * @param accepted what is to be accepted, where that is stated
   * @param withGst the value of the contract with GST, where that is stated
   * @param day the day of which the states are asked
   */
  public static Checked<List<Finding>> checkTerms(
      Map<String, ?> terms,
      Optional<AcceptanceTerms> accepted,
      Optional<Money> withGst,
      LocalDate day) {
    return BillForm.TERMS
        .read(terms)
        .<Checked<List<Finding>>>fold(
            node -> checked(node, TermsFigures.check(node, accepted, withGst), day),
            faults -> new Checked.Rejected<>(faults));
  }

  private static Checked<List<Finding>> checked(
      Node terms, List<InputFault> figures, LocalDate day) {
    List<InputFault> faults = new ArrayList<>();
    List<Finding> found = TermsNumbers.check(terms, day).part("", faults).orElse(List.of());
    faults.addAll(figures);
    return Checked.of(found, faults);
  }

  /**
   * Examines a bill.
   *
   * @param tree the tree of {@link #form}
   * @return the report; where a line does not match, or the law or the terms leave something open,
   *     a question to an officer, with the report as an indication; where facts are missing, which,
   *     with the amounts that are known; or every fault of the tree
   */
  public Checked<Decision<BillReport>> examine(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = BillForm.REQUEST.read(tree).part("", faults);
    read.ifPresent(node -> years(node, faults));
    if (faults.isEmpty()) {
      read.ifPresent(node -> identifiers(node, faults));
    }
    return read.isPresent() && faults.isEmpty()
        ? examined(read.get())
        : new Checked.Rejected<>(faults);
  }

  /** Sums that are right one by one can come to one that no currency has. */
  private Checked<Decision<BillReport>> examined(Node request) {
    try {
      return Checked.of(new BillExamination(book, request).decide(), List.of());
    } catch (ArithmeticException e) {
      Message text = Message.of("bill.input.too-large");
      return new Checked.Rejected<>(List.of(new InputFault("/invoice", "bill.too-large", text)));
    }
  }

  /** Of a year beyond the bounds no law says anything. */
  private static void years(Node node, List<InputFault> faults) {
    for (Field field : node.form().parts()) {
      String name = field.name();
      switch (field.kind()) {
        case DAY ->
            node.find(name, LocalDate.class)
                .filter(day -> !DayBounds.contain(day))
                .ifPresent(day -> faults.add(node.fault(name, "bill.year", year(day))));
        case FORM, CHOICE -> node.branch(name).ifPresent(part -> years(part, faults));
        case FORMS -> node.branches(name).forEach(part -> years(part, faults));
        default -> {
          // no day
        }
      }
    }
  }

  private static Message year(LocalDate day) {
    return Message.of("input.year").with("given", day.toString());
  }

  private static void identifiers(Node request, List<InputFault> faults) {
    Node invoice = request.branch("invoice").orElseThrow();
    LocalDate day = invoice.get("date", LocalDate.class);
    Identifiers identifiers = TermsNumbers.IDENTIFIERS;
    for (String party : TermsNumbers.PARTIES) {
      Checked<Identifier> checked = identifiers.check(Identifiers.GSTIN, invoice.text(party), day);
      checked.part("/invoice/" + party, faults);
    }
    String place = invoice.text("placeOfSupply");
    if (GstSupply.PLACES.byGst(place, day).isEmpty()) {
      Message text = Message.of("bill.input.place").with("place", place);
      faults.add(invoice.fault("placeOfSupply", "bill.place", text));
    }
  }
}
