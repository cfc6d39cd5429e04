package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.disbursement.BankAnswer.Kind;

/** A batch, a register with its payees, and answers, for tests of payments. */
public final class GivenBatch {

  public static final LocalDate PAY_DAY = LocalDate.of(2026, 12, 1);
  public static final Instant MADE = Instant.parse("2026-11-28T05:00:00Z");
  public static final String FILE = "sha256:" + "0".repeat(64);

  private static final List<String> NUMBERS = List.of("919010004567", "30215550001234");

  private GivenBatch() {}

  public static Nonce nonce() {
    return Nonce.read("0123456789abcdef".repeat(4)).orThrow();
  }

  public static BankAccount account() {
    return BankAccount.of("SBIN0001234", NUMBERS.get(1));
  }

  public static PaymentOrder.Draft draft(String id, String net) {
    return PaymentOrder.draft(id)
        .sanction("DIPR/2026/114", LocalDate.of(2026, 11, 20))
        .bill("B-" + id)
        .payee("agency-1", "Example Media Private Limited", account())
        .net(Money.ofRupees(net))
        .purpose("Social media services, October 2026")
        .valueDate(PAY_DAY);
  }

  public static PaymentOrder order(String id, String net) {
    return draft(id, net).done().orThrow();
  }

  public static PaymentBatch batch(PaymentOrder... orders) {
    PaymentBatch.Draft draft =
        PaymentBatch.draft("PB-2026-0007", MADE, "clerk", nonce())
            .debtor(
                "Directorate of Public Information", BankAccount.of("UTIB0000007", NUMBERS.get(0)));
    for (PaymentOrder order : orders) {
      draft.order(order);
    }
    return draft.done().orThrow();
  }

  /** A register in which the account of the payee of the orders was confirmed long ago. */
  public static PayeeRegister register() {
    Instant before = MADE.minusSeconds(864_000);
    PayeeAct proposal =
        PayeeAct.proposal(
                before,
                "clerk",
                "p1",
                new PayeeAct.Holder("agency-1", "Example Media Private Limited", account()),
                "cancelled cheque on file 12")
            .orThrow();
    PayeeAct confirmation =
        PayeeAct.confirmation(before.plusSeconds(60), "officer", "p1", "called the agency")
            .orThrow();
    PayeeRegister register = PayeeRegister.of(48, nonce());
    for (PayeeAct act : List.of(proposal, confirmation)) {
      register = register.decide(act).record().orElseThrow();
    }
    return register;
  }

  public static BatchProcess process() {
    return BatchProcess.of(register(), 2);
  }

  /** The record of a batch that is with the bank. */
  public static BatchRecord sent(PaymentBatch batch) {
    BatchProcess process = process();
    BatchRecord approved =
        process
            .decide(
                BatchRecord.of(batch),
                BatchAct.approval(MADE.plusSeconds(60), "officer", batch).orThrow())
            .record()
            .orElseThrow();
    return process
        .decide(
            approved,
            BatchAct.dispatch(MADE.plusSeconds(120), "cashier", "ISO20022", FILE).orThrow())
        .record()
        .orElseThrow();
  }

  public static BankAnswer.Draft booked(Kind kind, String order, String amount) {
    return BankAnswer.draft(kind).order(order).booked(Money.ofRupees(amount), PAY_DAY);
  }

  /** The record with a file of answers, learnt on the day of payment at noon. */
  public static BatchRecord answered(BatchRecord record, List<BankAnswer> answers) {
    return process()
        .decide(
            record,
            BatchAct.answers(
                    Instant.parse("2026-12-01T06:30:00Z"), "cashier", "answers.xml", FILE, answers)
                .orThrow())
        .record()
        .orElseThrow();
  }
}
