package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.portal.store.Transaction;

/**
 * Payment of interest for paying a bill late, as it stands on record; the reference of the bank is
 * left out.
 *
 * @param bill the id of the bill
 * @param by the authority by which it was owed
 */
public record PaidInterest(String bill, String by, LocalDate on, Money amount) {

  /** Those of the bills of a contract, in the order of their ids. */
  public static List<PaidInterest> of(Transaction tx, String contract) {
    List<String> ids = new Bills(tx).of(contract).stream().map(StoredBill::id).toList();
    Map<String, List<StoredBillAct>> acts = new SomeBillActs(tx).of(ids, KeptInterest.ACTS);
    return ids.stream()
        .flatMap(
            id -> {
              KeptInterest kept = KeptInterest.of(acts.getOrDefault(id, List.of()));
              return LatePayment.AUTHORITIES.stream()
                  .flatMap(
                      by ->
                          kept.transfers(by).all().stream()
                              .map(
                                  act ->
                                      new PaidInterest(id, by, act.on(), KeptRetention.sum(act))));
            })
        .toList();
  }
}
