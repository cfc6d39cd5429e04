package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.BillDuties;

/** Kept duties: what was done on a bill by whom, as the store has it. */
final class KeptDuties {

  private KeptDuties() {}

  /** What was done on a bill, by which it is known who may not do what. */
  static BillDuties of(Transaction tx, StoredBill bill, List<StoredBillAct> acts) {
    List<BillDuties.Done> all = done(acts);
    KeptInterest.of(acts).waiting().stream()
        .map(act -> new BillDuties.Done(InterestActs.UNCONFIRMED, act.actor()))
        .forEach(all::add);
    new KeptRate(acts)
        .persons().stream()
            .map(person -> new BillDuties.Done("unconfirmed-rate", person))
            .forEach(all::add);
    LoweringTerms.by(new Bills(tx).terms(bill.contract())).stream()
        .map(person -> new BillDuties.Done("terms", person))
        .forEach(all::add);
    return BillDuties.of(bill.enteredBy(), all);
  }

  /** The same of the acts alone, without what waits for another person. */
  static BillDuties own(StoredBill bill, List<StoredBillAct> acts) {
    return BillDuties.of(bill.enteredBy(), done(acts));
  }

  /** The acts as they count. */
  static List<BillDuties.Done> done(List<StoredBillAct> acts) {
    return acts.stream()
        .map(
            act ->
                new BillDuties.Done(act.kind(), act.actor(), TreeForm.part(act.content(), "facts")))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
