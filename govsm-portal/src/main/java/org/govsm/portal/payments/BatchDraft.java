package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.bills.StoredBillAct;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.PayeeRegister;
import org.govsm.procurement.disbursement.PayeeStanding;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.jspecify.annotations.Nullable;

/** Batch in the making: orders of bills whose payees may be paid, with every reason against it. */
final class BatchDraft {

  private static final int LONGEST = 35;

  /** What banks and paying authorities take as the number of a sanction. */
  private static final String SANCTION = "[ -~]{1,35}";

  private final Transaction tx;
  private final BillPayments bills;
  private final StoredOffice office;
  private final PayeeRegister register;
  private final String id;
  private final Instant at;
  private final LocalDate valueDay;
  private final List<PaymentOrder> orders = new ArrayList<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final List<InputFault> faults = new ArrayList<>();

  BatchDraft(
      Transaction tx,
      BillPayments bills,
      StoredOffice office,
      String id,
      Instant at,
      LocalDate valueDay) {
    this.tx = tx;
    this.bills = bills;
    this.office = office;
    this.register = new Payees(tx).register(office);
    this.id = id;
    this.at = at;
    this.valueDay = valueDay;
  }

  /** Why a bill cannot be paid now; nothing where it can. */
  static Optional<Message> against(StoredBill bill, PayeeStanding standing) {
    if (bill.payable().filter(net -> net.paise() > 0).isEmpty()) {
      return Optional.of(Message.of("payments.nothing-due"));
    } else if (!bill.state().equals(StoredBill.PASSED)) {
      return Optional.of(
          Message.of("payments.not-passed")
              .with("state", Message.of("bills.state." + bill.state())));
    }
    return switch (standing.status()) {
      case PAYABLE -> Optional.empty();
      case COOLING -> Optional.of(Message.of("payments.cooling"));
      case BLOCKED -> Optional.of(Message.of("payments.blocked"));
      case UNKNOWN, PROPOSED -> Optional.of(Message.of("payments.unconfirmed"));
    };
  }

  /** Adds the order of a bill. */
  void add(StoredBill bill, String earlier, String pointer) {
    PayeeStanding standing = register.standing(bill.supplier(), at);
    Optional<Message> against =
        against(bill, standing)
            .or(() -> bills.undecided(tx, bill))
            .or(() -> EarlierOrders.against(tx, bill))
            .or(() -> EarlierOrders.warning(tx, bill).filter(why -> earlier.isEmpty()));
    if (against.isPresent()) {
      faults.add(new InputFault(pointer, against.get().key(), against.get()));
      return;
    }
    StoredPayee payee = new Payees(tx).find(bill.department(), bill.supplier()).orElseThrow();
    StoredBillAct passed = bills.last(tx, bill, "passed").orElseThrow();
    if (!passed.text("reference").orElse("").matches(SANCTION)) {
      Message text = Message.of("payments.sanction");
      faults.add(Faults.at(pointer, text));
      return;
    }
    if (earlier.length() > PaymentFaults.MOST) {
      faults.add(new InputFault(pointer, "payments.text", tooLong()));
      return;
    }
    FreeTexts.refuse(Map.of(EarlierOrders.EARLIER, earlier));
    PaymentFaults.refuseNumbers(tx, bill.department(), EarlierOrders.EARLIER, earlier);
    Money net = bill.payable().orElseThrow();
    String number = String.valueOf(1_000 + orders.size() + 1).substring(1);
    String reference = id + "-" + number;
    PaymentOrder.Draft draft =
        PaymentOrder.draft(reference)
            .sanction(passed.text("reference").orElse(""), passed.on())
            .bill(bill.id().length() > LONGEST ? bill.invoiceNo() : bill.id())
            .invoice(bill.invoiceNo())
            .payee(payee.id(), payee.name(), standing.account().orElseThrow())
            .net(net)
            .purpose("Invoice " + bill.invoiceNo())
            .valueDate(valueDay);
    if (bill.sum().compareTo(net) >= 0) {
      draft.gross(bill.sum(), bill.sum().minus(net));
    }
    for (String code : OfficeService.CODES) {
      office.code(code).ifPresent(text -> draft.treasury(code, text));
    }
    if (!payee.vendor().isEmpty()) {
      draft.treasury("vendor", payee.vendor());
    }
    List<InputFault> wrong = new ArrayList<>();
    draft.done().part("", wrong).ifPresent(orders::add);
    wrong.forEach(one -> faults.add(new InputFault(pointer, one.code(), one.text())));
    rows.add(row(bill, reference, payee, passed.text("reference").orElse(""), earlier));
  }

  private static Message tooLong() {
    return Message.of("payments.text").with("most", PaymentFaults.MOST);
  }

  private static Map<String, Object> row(
      StoredBill bill, String reference, StoredPayee payee, String sanction, String earlier) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("payee", payee.id());
    content.put("name", payee.name());
    content.put("masked", payee.masked());
    content.put("invoice", bill.invoiceNo());
    content.put("sanction", sanction);
    if (!earlier.isEmpty()) {
      content.put(EarlierOrders.EARLIER, earlier);
    }
    bill.due().ifPresent(day -> content.put("due", day.toString()));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", reference);
    row.put("bill", bill.id());
    row.put("contract", bill.contract());
    row.put("net", BigDecimal.valueOf(bill.payable().orElseThrow().paise()));
    row.put("content", content);
    return row;
  }

  /** The batch; nothing is told of what is wrong with the account that is debited. */
  PaymentBatch done(String by) {
    BankAccount own =
        new Offices(tx)
            .account(office)
            .orElseThrow(() -> ProblemException.conflict(Message.of("payments.no-account")));
    ProblemException.unlessNone(faults);
    Nonce nonce = new AccountSeal(tx).batchNonce(office.department(), id);
    PaymentBatch.Draft draft = PaymentBatch.draft(id, at, by, nonce).debtor(office.name(), own);
    orders.forEach(draft::order);
    return ProblemException.accepted(draft.done());
  }

  /** What is kept of a batch without its accounts. */
  Map<String, Object> body(PaymentBatch batch, String channel) {
    String kept =
        new Batches(tx)
            .keep("batch " + office.department() + " " + id, StoredTree.bytes(batch.toPlain()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", channel);
    body.put("valueDate", valueDay.toString());
    body.put("total", BigDecimal.valueOf(batch.control().sum().paise()));
    body.put("control", batch.control().hash());
    body.put(Batches.BATCH_FILE, kept);
    body.put("orders", rows);
    return body;
  }

  /** The bills, by what they are called in what was given. */
  static Map<String, @Nullable Object> named(String text) {
    String[] parts = text.split("/", 2);
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    named.put("contract", parts[0]);
    named.put("bill", parts.length > 1 ? parts[1] : "");
    return named;
  }
}
