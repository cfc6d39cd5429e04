package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.BatchProcess;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.PayeeAct;
import org.govsm.procurement.disbursement.PayeeRegister;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.junit.jupiter.api.Test;

/** What an officer may decide of an order that holds no bill. */
class OrderChoicesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Instant MADE = Instant.parse("2026-12-01T05:00:00Z");
  private static final Nonce NONCE = Nonce.read("0123456789abcdef".repeat(4)).orThrow();
  private static final long NET = 100_000;
  private static final String FILE = "sha256:" + "0".repeat(64);
  private static final BankAccount ACCOUNT = BankAccount.of("SBIN0001234", "30215550001234");

  private static final PaymentBatch BATCH =
      PaymentBatch.draft("PB-2026-0007", MADE, "clerk", NONCE)
          .debtor("Directorate", BankAccount.of("UTIB0000007", "919010004567"))
          .order(
              PaymentOrder.draft("PB-2026-0007-001")
                  .sanction("S-1", DAY)
                  .bill("B-1")
                  .payee("agency-1", "Example", ACCOUNT)
                  .net(new Money(NET))
                  .purpose("Services")
                  .valueDate(DAY)
                  .done()
                  .orThrow())
          .done()
          .orThrow();

  private static BatchProcess process() {
    PayeeAct.Holder holder = new PayeeAct.Holder("agency-1", "Example", ACCOUNT);
    Instant before = MADE.minusSeconds(900);
    PayeeRegister register = PayeeRegister.of(0, NONCE);
    for (PayeeAct act :
        List.of(
            PayeeAct.proposal(before, "clerk", "p1", holder, "cancelled cheque, file 12").orThrow(),
            PayeeAct.confirmation(before, "officer", "p1", "called the agency").orThrow())) {
      register = register.decide(act).record().orElseThrow();
    }
    return BatchProcess.of(register, 2);
  }

  /** The reconciliation of a booking as ordered, after acts on the batch. */
  private static BankReconciliation matched(BatchAct... acts) {
    return told(BankAnswer.Kind.CREDITED, acts);
  }

  /** The same of the whole sum, as the bank calls it. */
  private static BankReconciliation told(BankAnswer.Kind kind, BatchAct... acts) {
    BankAnswer booked =
        BankAnswer.draft(kind)
            .order("PB-2026-0007-001")
            .booked(new Money(NET), DAY)
            .bankReference("N1")
            .done()
            .orThrow();
    BatchRecord record = BatchRecord.of(BATCH);
    for (BatchAct act : acts) {
      record = process().decide(record, act).record().orElseThrow();
    }
    BatchAct told =
        BatchAct.answers(MADE.plusSeconds(60), "cashier", "a.xml", FILE, List.of(booked)).orThrow();
    record = process().decide(record, told).record().orElseThrow();
    return process().reconciliation(record, MADE.plusSeconds(120));
  }

  private static List<String> choices(String reason, BankReconciliation state) {
    return choices(reason, state, Optional.empty(), NET);
  }

  private static List<String> choices(
      String reason, BankReconciliation state, Optional<String> holds, long before) {
    StoredBatch batch =
        new StoredBatch(
            "demo",
            BATCH.id(),
            StoredBatch.ANSWERED,
            4,
            "clerk",
            "ISO20022",
            DAY,
            MADE,
            DAY,
            1,
            0,
            NET,
            NET,
            Map.of());
    BigDecimal counted = BigDecimal.valueOf(before);
    StoredOrder order =
        new StoredOrder(
            "demo",
            "PB-2026-0007-001",
            BATCH.id(),
            "B-1",
            "K-1",
            holds,
            "MATCHED",
            NET,
            NET,
            Optional.of(DAY),
            Map.of("booked", counted, "counted", counted, OpenDifferences.REASON, reason));
    return OrderDecisions.choices(batch, order, state.lines().get(0), state);
  }

  @Test
  void words_settle_what_differs_alone() {
    assertThat(choices("", matched())).as("no dispatch is on record").containsExactly("EXPLAINED");
    assertThat(choices("Letter 4", matched())).as("it is explained").isEmpty();
    assertThat(
            choices(
                "",
                matched(
                    BatchAct.approval(MADE, "officer", BATCH).orThrow(),
                    BatchAct.dispatch(MADE, "cashier", "ISO20022", FILE).orThrow())))
        .as("it was sent and booked as ordered")
        .isEmpty();
  }

  @Test
  void what_the_bank_calls_a_charge_may_be_the_payment_or_none() {
    BankReconciliation state =
        told(
            BankAnswer.Kind.CHARGED,
            BatchAct.approval(MADE, "officer", BATCH).orThrow(),
            BatchAct.dispatch(MADE, "cashier", "ISO20022", FILE).orThrow());

    assertThat(choices("", state, Optional.of("B-1"), 0)).containsExactly("PAID", "REOPENED");
  }
}
