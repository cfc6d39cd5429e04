package org.govsm.portal.payments;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Payment desk: does for the demonstration what the API does. */
public final class PaymentDesk {

  private final OfficeService offices;
  private final PayeeService payees;
  private final BatchService batches;
  private final Clock clock;

  /** Over bills and a clock. */
  public PaymentDesk(BillPayments bills, Clock clock) {
    this.offices = new OfficeService(clock);
    this.payees = new PayeeService(clock);
    this.batches = new BatchService(bills, clock);
    this.clock = clock;
  }

  /** States the paying office. */
  public void office(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    offices.state(tx, department, given, by);
  }

  /** Confirms or refuses what is stated of the paying office, as the second person. */
  public void decideOffice(
      Transaction tx,
      String department,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    offices.decide(tx, department, act, given, by);
  }

  /** Does an act on the account of a payee. */
  public void payee(
      Transaction tx,
      String department,
      String payee,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    payees.act(tx, department, payee, act, given, by);
  }

  /** Prepares a batch; gives its id. */
  public String prepare(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    return batches.prepare(tx, department, given, by).id();
  }

  /** Does an act on a batch. */
  public void act(
      Transaction tx,
      String department,
      String batch,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    new BatchActs(batches).act(tx, batches.find(tx, department, batch), act, given, by);
  }

  /** Takes a file of the bank. */
  public void answer(Transaction tx, String department, byte[] file, Caller by) {
    new AnswerService(batches, new EntryService(clock))
        .take(tx, department, "", Optional.empty(), file, by);
  }
}
