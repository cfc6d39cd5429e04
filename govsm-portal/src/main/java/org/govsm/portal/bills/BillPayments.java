package org.govsm.portal.bills;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.bill.BillQuestion;

/**
 * Bill payments: bills that are passed, and what becomes of them in a batch of payments. A bill
 * that stands in a batch is in no other, and is not paid by hand.
 */
public final class BillPayments {

  static final String AMOUNT = "amount";

  private final BillService service;

  /** Over the law of a day, contracts, their certificates and a clock. */
  public BillPayments(
      BiFunction<Transaction, LocalDate, Law> laws,
      ContractService contracts,
      CertificateService certificates,
      Clock clock) {
    this.service = new BillService(laws, contracts, certificates, clock);
  }

  /** What was paid of a bill, as the public record tells it, in order of time. */
  static List<PaidBill> of(Transaction tx, BillOrders orders, StoredBill bill) {
    return Stream.concat(
            byHand(tx, bill.contract()).stream(), orders.booked(tx, bill.contract()).stream())
        .filter(one -> one.id().equals(bill.id()))
        .sorted(Comparator.comparing(PaidBill::at))
        .toList();
  }

  /** The payments that were recorded on bills of a department: each bill with the reference. */
  public static List<Map.Entry<String, String>> references(Transaction tx, String department) {
    return new PaymentReferences(tx).all(department);
  }

  /** The bills of a department that are passed and stand in no batch, by their due day. */
  public List<StoredBill> passed(Transaction tx, String department, int limit) {
    return new Bills(tx).passed(department, limit);
  }

  /** Interest for paying late that is owed on bills of a department, once for each authority. */
  public List<OwedInterest> owingInterest(Transaction tx, String department) {
    Bills bills = new Bills(tx);
    List<OwedInterest> owed = new ArrayList<>();
    Map<String, List<StoredBillAct>> acts = new SomeBillActs(tx).owing(department);
    for (StoredBill bill : bills.owing(department)) {
      KeptInterest kept = KeptInterest.of(acts.getOrDefault(bill.id(), List.of()));
      kept.owed().stream()
          .filter(one -> kept.open().contains(one.by()))
          .forEach(
              one -> owed.add(new OwedInterest(bill, one, kept.paid(one.by()), kept.left(one))));
    }
    return owed;
  }

  /** Interest for paying late that was paid beyond what is owed on bills of a department. */
  public static List<ExcessInterest> excessInterest(Transaction tx, String department) {
    return ExcessInterest.of(tx, new ListQuery("bill b").where("b.department = ?", department));
  }

  /** The last act of a kind on a bill. */
  public Optional<StoredBillAct> last(Transaction tx, StoredBill bill, String kind) {
    return new Bills(tx)
        .acts(bill).stream().filter(act -> act.kind().equals(kind)).reduce((one, next) -> next);
  }

  /** The acts on a bill, in order. */
  public static List<StoredBillAct> acts(Transaction tx, StoredBill bill) {
    return new Bills(tx).acts(bill);
  }

  /** The words of questions. */
  public QuestionWords questions(Transaction tx) {
    return service.questions(tx);
  }

  /** What the examination of a bill finds: as it was passed, else as it stands today. */
  public Examined examination(Transaction tx, StoredBill bill) {
    return service.examined(tx, bill);
  }

  /** What is asked of a bill that was passed before it is paid, and not decided. */
  public Optional<Message> undecided(Transaction tx, StoredBill bill) {
    return new BillExaminations(service, tx)
        .since(bill).stream()
            .filter(one -> !bill.decisions().containsKey(one.id()))
            .map(BillQuestion::question)
            .findFirst();
  }

  /** Puts a bill into a batch. */
  public void order(Transaction tx, StoredBill bill, String batch, Instant at, String by) {
    require(bill, StoredBill.PASSED);
    Map<String, Object> body = body(StoredBill.ORDERED);
    body.put("batch", batch);
    new Bills(tx).act("ordered", bill, body, at, by);
  }

  /**
   * Records the payment of a bill that stands in a batch.
   *
   * @param paid what was paid and on which day
   * @param reference of the bank
   */
  public void paid(
      Transaction tx, StoredBill bill, Part paid, String reference, Instant at, String by) {
    require(bill, StoredBill.ORDERED);
    Map<String, Object> body = body(StoredBill.PAID);
    body.put("on", paid.on().toString());
    body.put(AMOUNT, paid.amount().toString());
    body.put("reference", reference);
    LatePayment.owe(service, tx, bill, "paid", Optional.of(paid.on()), body);
    new Bills(tx).act("paid", bill, body, at, by);
  }

  /**
   * Opens a bill again that stood in a batch: as passed where nothing of it was paid, else to be
   * examined anew for the rest.
   *
   * @param part what was paid and kept
   */
  public void release(
      Transaction tx, StoredBill bill, String reason, Optional<Part> part, Instant at, String by) {
    if (!bill.state().equals(StoredBill.PAID)) {
      require(bill, StoredBill.ORDERED);
    }
    released(tx, bill, reason, part, at, by);
  }

  /**
   * Counts a part that was paid on a bill that is being examined; what came back of such a part is
   * taken off also where the bill was passed since, which is examined anew.
   */
  public void count(
      Transaction tx, StoredBill bill, String reason, Part part, Instant at, String by) {
    boolean back = part.amount().compareTo(Money.ZERO) < 0;
    if (!bill.isOpen() && !(back && isCounting(bill))) {
      require(bill, StoredBill.ENTERED);
    }
    released(tx, bill, reason, Optional.of(part), at, by);
  }

  /** Whether what counts as paid on a bill may be taken off: it is neither ordered nor paid. */
  public static boolean isCounting(StoredBill bill) {
    return bill.isOpen() || List.of(StoredBill.PASSED, StoredBill.CLOSED).contains(bill.state());
  }

  /** Opens a bill again that was paid by hand: what was paid counts as paid before. */
  public void reopenPaidByHand(
      Transaction tx, StoredBill bill, String reason, Instant at, String by) {
    require(bill, StoredBill.PAID);
    PaidBill paid = PaidByHand.of(bill, new KeptPayment(acts(tx, bill)).stands().orElseThrow());
    Part part = new Part(paid.reference(), paid.on(), paid.amount());
    released(tx, bill, reason, Optional.of(part), at, by);
  }

  private void released(
      Transaction tx, StoredBill bill, String reason, Optional<Part> part, Instant at, String by) {
    Map<String, Object> body = body(part.isEmpty() ? StoredBill.PASSED : StoredBill.ENTERED);
    body.put("reason", reason);
    part.ifPresent(one -> body.put(BillCase.PART, one.tree()));
    LatePayment.owe(service, tx, bill, "released", Optional.empty(), body);
    service.act(tx, "released", bill, body, at, by);
  }

  /**
   * What was paid of a bill, and when.
   *
   * @param by the order, or what else it was paid by
   * @param amount below nothing for what counted as paid and came back
   */
  public record Part(String by, LocalDate on, Money amount) {

    private Map<String, String> tree() {
      return Map.of(BillParts.BY, by, "on", on.toString(), AMOUNT, amount.toString());
    }
  }

  private Map<String, Object> body(String state) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("on", service.today().toString());
    body.put("state", state);
    return body;
  }

  private static void require(StoredBill bill, String state) {
    if (!bill.state().equals(state)) {
      throw ProblemException.conflict(
          Message.of("bills.not-now").with("state", Message.of("bills.state." + bill.state())));
    }
  }

  /**
   * Due days of a bill with the interest for the day on which it was paid, as the examination finds
   * them by what it was passed by.
   */
  public List<BillDue> dues(Transaction tx, StoredBill bill, LocalDate paidOn) {
    return service.dues(tx, bill, paidOn);
  }

  /**
   * The payments of bills of a contract that were recorded by hand, beside those that the bank
   * booked for orders; ordered by bill. One stays, whatever becomes of its bill, until two persons
   * correct it.
   */
  public static List<PaidBill> byHand(Transaction tx, String contract) {
    Bills bills = new Bills(tx);
    return bills.of(contract).stream().flatMap(one -> PaidByHand.of(one, bills.acts(one))).toList();
  }

  /** The supplier of each bill of a contract, who had the contract when it was entered, by ids. */
  public static Map<String, String> suppliers(Transaction tx, String contract) {
    return new Bills(tx)
        .of(contract).stream().collect(Collectors.toMap(StoredBill::id, StoredBill::supplier));
  }

  /** A bill of a contract. */
  public StoredBill find(Transaction tx, String contract, String bill) {
    return service.find(tx, contract, bill);
  }
}
