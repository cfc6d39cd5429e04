package org.govsm.portal.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.disbursement.BatchProcess;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.PayeeRegister;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.jspecify.annotations.Nullable;

/** Batch service: prepares batches of passed bills, and finds them. */
final class BatchService {

  /** How many bills a batch of the portal has at most. */
  static final int MOST = 200;

  private final BillPayments bills;
  private final Clock clock;

  BatchService(BillPayments bills, Clock clock) {
    this.bills = bills;
    this.clock = clock;
  }

  BillPayments bills() {
    return bills;
  }

  Instant now() {
    return Sql.cut(clock.instant());
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  StoredBatch find(Transaction tx, String department, String id) {
    return new Batches(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("payments.no-batch", id));
  }

  /** A batch that nobody else changes until the transaction ends. */
  StoredBatch held(Transaction tx, String department, String id) {
    find(tx, department, id);
    tx.events().lock(department);
    return find(tx, department, id);
  }

  static BatchProcess process(Transaction tx, String department) {
    StoredOffice office = new Offices(tx).of(department);
    return BatchProcess.of(new Payees(tx).register(office), office.answerDays());
  }

  /** The process of a batch, with what the bank told of other payments by its references. */
  static BatchProcess process(Transaction tx, StoredBatch one) {
    return process(tx, one.department()).sharing(PaidReferences.kept(new Batches(tx).orders(one)));
  }

  /** The same, with the orders whose bill is paid or ordered otherwise since. */
  BatchProcess replacing(Transaction tx, StoredBatch one) {
    return process(tx, one)
        .replacing(new ReplacedOrders(tx, bills).of(new Batches(tx).orders(one)));
  }

  /**
   * The record of a batch.
   *
   * @throws ProblemException with status 409 where the key file was replaced
   */
  static BatchRecord record(Transaction tx, StoredBatch one) {
    return new Batches(tx)
        .record(one)
        .orElseThrow(() -> ProblemException.conflict(Message.of("payments.key-lost")));
  }

  /** The bills of a department that are passed, those that are due first come first. */
  List<PayableBill> candidates(Transaction tx, String department, Caller by) {
    PayeeRegister register = new Payees(tx).register(new Offices(tx).of(department));
    Map<String, String> names = PayeeService.suppliers(tx, department, by);
    Instant now = now();
    return bills.passed(tx, department, MOST).stream()
        .map(
            bill ->
                new PayableBill(
                    bill,
                    names.getOrDefault(bill.supplier(), bill.supplier()),
                    BatchDraft.against(bill, register.standing(bill.supplier(), now))
                        .or(() -> EarlierOrders.against(tx, bill)),
                    EarlierOrders.warning(tx, bill),
                    register.standing(bill.supplier(), now).changing()))
        .toList();
  }

  /**
   * Prepares a batch.
   *
   * @param given bills, each with contract and bill, and earlier, which says why it is paid
   *     although an earlier order went out; valueDate and channel
   * @throws ProblemException with every reason against it
   */
  StoredBatch prepare(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    PaymentRoles.ACTS.require(by, "prepared");
    tx.events().lock(department);
    ApiRequests.only(given, List.of("bills", "valueDate", "channel"), List.of());
    StoredOffice office = new Offices(tx).of(department);
    if (!office.isStated()) {
      throw ProblemException.conflict(Message.of("payments.no-office"));
    }
    String channel = ApiRequests.text(given, "channel").orElse(Channels.ISO);
    Channels.require(channel);
    LocalDate day = valueDay(given);
    String id = new Batches(tx).next(today().getYear());
    Instant at = now();
    BatchDraft draft = new BatchDraft(tx, bills, office, id, at, day);
    List<StoredBill> chosen = chosen(tx, department, given);
    List<Map<String, @Nullable Object>> named = StoredTree.trees(given, "bills");
    for (int i = 0; i < chosen.size(); i++) {
      Object earlier = named.get(i).get(EarlierOrders.EARLIER);
      String reason = earlier == null ? "" : String.valueOf(earlier).strip();
      draft.add(chosen.get(i), reason, "/bills/" + i);
    }
    PaymentBatch batch = draft.done(by.actor());
    Channels.file(channel, batch);
    StoredBatch made =
        new Batches(tx)
            .record("prepared", department, id, 1, draft.body(batch, channel), at, by.actor());
    chosen.forEach(bill -> bills.order(tx, bill, id, at, by.actor()));
    return made;
  }

  private LocalDate valueDay(Map<String, @Nullable Object> given) {
    String said = ApiRequests.text(given, "valueDate").orElse(today().toString());
    Optional<LocalDate> day = RequestContexts.day(said);
    if (day.isEmpty() || day.get().isBefore(today()) || day.get().isAfter(today().plusYears(1))) {
      Message text = Message.of("payments.value-day").with("today", today());
      throw ProblemException.of(new InputFault("/valueDate", "payments.value-day", text));
    }
    return day.get();
  }

  private List<StoredBill> chosen(
      Transaction tx, String department, Map<String, @Nullable Object> given) {
    if (!(given.get("bills") instanceof List<?> named)
        || named.isEmpty()
        || named.size() > MOST
        || !named.stream().allMatch(one -> one instanceof Map<?, ?>)) {
      Message text = Message.of("payments.choose").with("most", MOST);
      throw ProblemException.of(new InputFault("/bills", "payments.choose", text));
    }
    Map<String, StoredBill> chosen = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> all = StoredTree.trees(given, "bills");
    for (int i = 0; i < all.size(); i++) {
      String contract = String.valueOf(all.get(i).get("contract"));
      String bill = String.valueOf(all.get(i).get("bill"));
      StoredBill found = bill(tx, department, contract, bill, "/bills/" + i);
      if (chosen.put(found.id(), found) != null) {
        throw PaymentFaults.fault("/bills/" + i, "payments.bill-twice");
      }
    }
    return List.copyOf(chosen.values());
  }

  /** A bill of the department; of another it is not said whether there is one. */
  private StoredBill bill(
      Transaction tx, String department, String contract, String bill, String pointer) {
    try {
      StoredBill found = bills.find(tx, contract, bill);
      if (found.department().equals(department)) {
        return found;
      }
    } catch (ProblemException | StoreRefusal e) {
      // the same as a bill of another department
    }
    throw PaymentFaults.fault(pointer, "payments.no-bill");
  }
}
