package org.govsm.portal.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.RecoveredMoney;

/**
 * Entry links: receipts that bring back money of entries that are recovered. Who uploaded the file
 * of the bank recorded it so, and who says what the receipt was confirms it.
 */
record EntryLinks(Transaction tx) {

  private static final String BY_BANK = "TRANSFER";

  /**
   * Counts receipts as money that came back of an entry.
   *
   * @throws ProblemException where that is not recovered, or less of it is still to come
   */
  void add(
      List<StoredEntry> receipts,
      String department,
      String id,
      String reason,
      LocalDate today,
      Instant at,
      String by) {
    StoredEntry paid =
        new Entries(tx)
            .find(department, id)
            .filter(one -> one.toRecover().paise() > 0)
            .orElseThrow(() -> fault(Message.of("payments.entry-not-recovered").with("entry", id)));
    List<RecoveredMoney> back = new ArrayList<>(paid.recovered());
    for (StoredEntry receipt : receipts) {
      new NamedReceipts(tx, department)
          .against(receipt, Optional.of(id))
          .ifPresent(
              why -> {
                throw fault(why);
              });
      RecoveredMoney money = money(receipt, reason, by);
      money.against(paid.leftAfter(back), back, paid.paidOn(), today).stream()
          .findFirst()
          .ifPresent(
              against -> {
                throw fault(against.text());
              });
      back.add((int) back.stream().filter(RecoveredMoney::isConfirmed).count(), money);
    }
    List<String> ids = receipts.stream().map(StoredEntry::id).toList();
    new Entries(tx).recover(paid, Map.of("receipts", ids), back, at, by);
  }

  /** What an entry brought back counts no more. */
  void drop(StoredEntry receipt, Instant at, String by) {
    Optional<StoredEntry> of =
        receipt
            .text(Entries.BRINGS_BACK)
            .flatMap(id -> new Entries(tx).find(receipt.department(), id));
    of.ifPresent(
        paid -> {
          List<RecoveredMoney> back =
              paid.recovered().stream().filter(one -> !isOf(one, receipt)).toList();
          Map<String, Object> act = Map.of("dropped", List.of(receipt.id()));
          new Entries(tx).recover(paid, act, back, at, by);
        });
  }

  private static boolean isOf(RecoveredMoney one, StoredEntry receipt) {
    return one.instrument().equals(BY_BANK)
        && one.number().equals(number(receipt))
        && one.sum().equals(receipt.sum())
        && one.by().equals(receipt.takenBy());
  }

  /** The reference of the bank, by which it may have been recorded before its file came. */
  private static String number(StoredEntry receipt) {
    return receipt.text("bankReference").orElse(receipt.id());
  }

  private static RecoveredMoney money(StoredEntry receipt, String reason, String by) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("instrument", BY_BANK);
    tree.put("number", number(receipt));
    tree.put("on", receipt.day().toString());
    tree.put("sum", receipt.sum().toString());
    tree.put("paper", reason);
    tree.put("by", receipt.takenBy());
    return RecoveredMoney.fromPlain(tree).orThrow().confirmedBy(by);
  }

  private static ProblemException fault(Message text) {
    return ProblemException.of(Faults.at("/" + Entries.BRINGS_BACK, text));
  }
}
