package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.core.text.Term;
import org.govsm.procurement.acceptance.Delivery;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Questions on what is stated of a bill and its payee: a receipt long before the entry, facts that
 * differ from those of the contract, the register or other bills, a GSTIN under which another
 * supplier is paid, and payments that no record has.
 */
final class PayeeQuestions {

  private static final Citation OWN = OwnDefault.of("examination of a bill");

  /** How long an invoice may lie before it is entered: a bound of this project, of no law. */
  private static final int ENTERED_WITHIN = 7;

  private static final String PAYEE = "payee";
  private static final String KIND = "paymentKind";
  private static final String CLASS = "supplierClass";

  private static final List<String> FIXED = List.of(CLASS, "trader", "payeeType", KIND);

  private PayeeQuestions() {}

  /**
   * Asks.
   *
   * @param passed the bills of the payee that are passed
   * @param registered its class as an enterprise by the register of suppliers
   */
  static List<BillQuestion> of(
      StoredBill bill, BillCase of, List<StoredBill> passed, Optional<String> registered) {
    Set<Message> asked = new LinkedHashSet<>();
    received(bill).ifPresent(asked::add);
    accepted(bill, of).ifPresent(asked::add);
    differing(bill, of, asked);
    registered.flatMap(known -> enterprise(known, bill, of)).ifPresent(asked::add);
    kinds(bill, of, asked);
    passed.forEach(other -> gstin(bill, other, asked));
    for (Map<String, @Nullable Object> one : TreeForm.rows(bill.facts(), "paid")) {
      asked.add(
          Message.of("bills.ask-paid")
              .with("on", LocalDate.parse(String.valueOf(one.get("on"))))
              .with("sum", Money.ofRupees(String.valueOf(one.get(BillPayments.AMOUNT)))));
    }
    return asked.stream().map(text -> new BillQuestion(text, OWN)).toList();
  }

  /** Days of payment run from a receipt of which nobody but who entered it has said. */
  private static Optional<Message> received(StoredBill bill) {
    return bill.received().plusDays(ENTERED_WITHIN).isBefore(bill.enteredOn())
        ? Optional.of(
            Message.of("bills.ask-received")
                .with("received", bill.received())
                .with("entered", bill.enteredOn()))
        : Optional.empty();
  }

  /** The days of payment, and the interest of the Act, run from it. */
  private static Optional<Message> accepted(StoredBill bill, BillCase of) {
    return Optional.ofNullable(bill.facts().get("acceptedOn"))
        .filter(day -> !hasDeliveries(bill, of))
        .map(day -> LocalDate.parse(day.toString()))
        .filter(day -> of.deliveries().stream().noneMatch(one -> isAccepted(one, day)))
        .map(day -> Message.of("bills.ask-accepted").with("day", day));
  }

  private static boolean isAccepted(Delivery one, LocalDate day) {
    return one.accepted() > 0 && one.settled().filter(day::equals).isPresent();
  }

  private static boolean hasDeliveries(StoredBill bill, BillCase of) {
    List<String> delivered = of.deliveries().stream().map(Delivery::deliverable).toList();
    return TreeForm.rows(bill.invoice(), "lines").stream()
        .anyMatch(line -> Skeleton.among(delivered, String.valueOf(line.get("item"))));
  }

  /** Whether a receipt needs no word, or somebody else than who entered it has decided on it. */
  static boolean isReceiptSure(StoredBill bill, List<StoredBillAct> acts) {
    return received(bill)
        .map(text -> new BillQuestion(text, OWN).id())
        .map(id -> acts.stream().anyMatch(act -> isOfAnother(act, id, bill.enteredBy())))
        .orElse(true);
  }

  private static boolean isOfAnother(StoredBillAct act, String question, String person) {
    return act.kind().equals("decided")
        && act.text("question").filter(question::equals).isPresent()
        && !Skeleton.same(act.actor(), person);
  }

  private static void differing(StoredBill bill, BillCase of, Set<Message> asked) {
    Map<String, @Nullable Object> stated = TreeForm.part(bill.facts(), PAYEE);
    Map<String, @Nullable Object> contract = TreeForm.part(of.stated(), PAYEE);
    for (String fact : FIXED) {
      Object own = stated.get(fact);
      Object other = contract.get(fact);
      if (own != null && other != null && !own.equals(other)) {
        asked.add(Message.of("bills.ask-fact").with("fact", new Term("fact." + fact)));
      }
    }
  }

  /** The Act for micro and small enterprises hangs on the class. */
  private static Optional<Message> enterprise(String known, StoredBill bill, BillCase of) {
    return said(bill.facts(), CLASS)
        .or(() -> said(of.stated(), CLASS))
        .filter(own -> !own.equals(known))
        .map(
            own ->
                Message.of("bills.ask-class")
                    .with("said", Message.of("bills.supplierClass." + own))
                    .with("known", Message.of("bills.supplierClass." + known)));
  }

  /** Bills of one contract are of one kind of payment, unless somebody says why not. */
  private static void kinds(StoredBill bill, BillCase of, Set<Message> asked) {
    Optional<String> own = kind(bill.facts()).or(() -> kind(of.stated()));
    for (StoredBill other : of.passed()) {
      Map<String, @Nullable Object> request = TreeForm.part(other.settled(), "request");
      if (!other.id().equals(bill.id())
          && own.isPresent()
          && kind(request).filter(kind -> !own.get().equals(kind)).isPresent()) {
        asked.add(Message.of("bills.ask-kind-differs").with("bill", other.id()));
      }
    }
  }

  private static Optional<String> kind(Map<String, @Nullable Object> of) {
    return said(of, KIND);
  }

  private static Optional<String> said(Map<String, @Nullable Object> of, String fact) {
    return Optional.ofNullable(TreeForm.part(of, PAYEE).get(fact)).map(String::valueOf);
  }

  private static void gstin(StoredBill bill, StoredBill other, Set<Message> asked) {
    if (!other.supplier().equals(bill.supplier()) && ApartSuppliers.isOneGstin(bill, other)) {
      String key = ApartSuppliers.has(bill, other) ? "apart" : "shared";
      asked.add(Message.of("bills.ask-gstin-" + key).with("supplier", other.supplier()));
    }
  }
}
