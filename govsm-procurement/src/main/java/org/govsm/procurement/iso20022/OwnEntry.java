package org.govsm.procurement.iso20022;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.AccountEntry.Direction;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankReference;
import org.govsm.procurement.disbursement.PaymentBatch;

/**
 * Booked entry of the account of a statement.
 *
 * @param told what the bank says
 * @param receipt whether it says of itself that it is no answer
 * @param statement what the bank calls the statement, its page and the entry in it
 */
record OwnEntry(ToldEntry told, boolean receipt, String statement) {

  /** Whether it is of an order of a batch, or of the batch. */
  boolean isTo(PaymentBatch batch) {
    ToldEntry named = told.named(batch);
    return receipt ? named.isBackTo(batch) : named.isTo(batch);
  }

  /** The order of a batch that it names; nothing of one without a reference of the bank. */
  Optional<String> order(PaymentBatch batch) {
    return told.answer().bankReference().isEmpty()
        ? Optional.empty()
        : told.named(batch).answer().order().filter(id -> batch.order(id).isPresent());
  }

  /**
   * The entry of the account that it is of.
   *
   * @param alike how many that are alike stand before it, which are counted
   */
  Optional<AccountEntry> of(List<BankAccount> own, Map<List<Object>, Integer> alike) {
    return own.stream().filter(told.own()::canBe).findFirst().map(one -> of(one.masked(), alike));
  }

  private AccountEntry of(String masked, Map<List<Object>, Integer> alike) {
    BankAnswer answer = told.answer();
    Direction direction = Direction.of(answer);
    LocalDate day = answer.bookedOn().orElseThrow();
    Money amount = answer.moved();
    Optional<String> reference = answer.bankReference();
    List<Object> key =
        List.of(masked, direction, day, amount, reference.map(BankReference::key).orElse(""));
    int place = alike.getOrDefault(key, 0) + 1;
    alike.put(key, place);
    return AccountEntry.of(direction, masked, day, amount, reference, place, statement);
  }

  /** The answer; no account. */
  @Override
  public String toString() {
    return told.toString();
  }
}
