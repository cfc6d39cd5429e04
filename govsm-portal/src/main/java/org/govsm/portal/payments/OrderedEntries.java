package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.measurement.Reading;

/**
 * Ordered entries: bookings that the bank told for an order, whose file tells them again without
 * the reference of that order. By the bank's own reference they are one.
 *
 * @param answers what the bank answered from the first day of the entries on
 */
record OrderedEntries(List<BankAnswer> answers) {

  /** A booking is told on its day or later. */
  static OrderedEntries of(Transaction tx, String department, List<AccountEntry> told) {
    Optional<LocalDate> first =
        told.stream()
            .filter(AccountEntry::isReferenced)
            .map(AccountEntry::day)
            .min(LocalDate::compareTo);
    return new OrderedEntries(first.map(day -> since(tx, department, day)).orElse(List.of()));
  }

  private static List<BankAnswer> since(Transaction tx, String department, LocalDate day) {
    return tx
        .handle()
        .select(
            "select content from payment_act where department = ? and kind = 'answered'"
                + " and made_at >= ?",
            department,
            day.atStartOfDay(Reading.INDIA).toInstant())
        .map((row, context) -> StoredTree.read(row.getBytes(1)))
        .list()
        .stream()
        .map(act -> BatchAct.fromPlain(StoredTree.tree(act, Batches.ACT)).orThrow())
        .flatMap(act -> act.answers().stream())
        .filter(answer -> answer.order().isPresent())
        .toList();
  }

  /** Whether no order on record has the booking. */
  boolean isOfNone(AccountEntry entry) {
    return answers.stream().noneMatch(entry::isOf);
  }
}
