package org.govsm.portal.bills;

import java.util.List;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Transaction;

/** Decided acts: what was decided on the bills of a contract. */
final class DecidedActs {

  private DecidedActs() {}

  /** The decisions on questions of all bills of a contract that are passed, in order. */
  static List<StoredBillAct> of(Transaction tx, String contract) {
    return tx.handle()
        .select(
            "select a.act_no, a.kind, a.actor, a.content, a.made_at from bill_act a join bill b"
                + " on b.department = a.department and b.id = a.bill where a.kind = 'decided'"
                + " and b.contract = ? and "
                + StoredBill.isPassed("b.state")
                + " order by a.made_at, b.id, a.act_no",
            contract)
        .map(RecordMapper.of(StoredBillAct.class))
        .list();
  }
}
