package org.govsm.portal.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.PaymentBatch;

/** Entry service: keeps entries of the account of the paying office that belong to no order. */
record EntryService(Clock clock) {

  /**
   * How many entries of a file are new, and how many are on record.
   *
   * @param explained how many on record are of an order, as is known now
   */
  record Kept(int added, int known, int explained) {

    boolean isNothing() {
      return added + known + explained == 0;
    }
  }

  /**
   * Keeps the entries of a file that belong to none of the batches that it names, and of those on
   * record of which order they are, where it tells that.
   *
   * @param known the accounts of the department, which no text repeats
   */
  Kept take(
      Transaction tx,
      String department,
      ReadAnswers read,
      List<PaymentBatch> batches,
      List<BankAccount> known,
      Caller by) {
    List<AccountEntry> told = new ArrayList<>();
    List<BankAccount> own = new Offices(tx).paying(department);
    for (AccountEntry one : read.entriesOfNone(batches, own)) {
      boolean repeats =
          one.reference().filter(said -> known.stream().anyMatch(of -> of.isIn(said))).isPresent();
      told.add(repeats ? one.withoutReference() : one);
    }
    Entries entries = new Entries(tx);
    Instant at = Sql.cut(clock.instant());
    int explained = entries.explain(department, read.entriesOf(batches, own), at, by.actor());
    OrderedEntries ordered = OrderedEntries.of(tx, department, told);
    List<AccountEntry> none = told.stream().filter(ordered::isOfNone).toList();
    int added = entries.take(department, none, read.message(), at, by.actor());
    return new Kept(added, told.size() - added, explained);
  }
}
