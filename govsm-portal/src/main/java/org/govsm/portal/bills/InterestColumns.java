package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a bill that tell what becomes of interest for paying it late: it is owed until it is
 * settled, or the bill is opened again.
 */
final class InterestColumns {

  /** The kind of event of an act on interest. */
  static final String ACT = "bill." + Bills.INTEREST;

  private static final String STATE = "interest_state";
  private static final String KNOWN = "interest";
  private static final String OPEN = "interest_open";

  private InterestColumns() {}

  static void set(Event event, Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> body = event.body();
    List<LateInterest> owed = LatePayment.owed(body);
    if (event.kind().equals(ACT)) {
      acted(body, row);
    } else if (!owed.isEmpty()) {
      row.put(STATE, StoredBill.OWED);
      row.put(KNOWN, LatePayment.least(owed).map(Money::paise).orElse(null));
      row.put(OPEN, (long) owed.size());
    } else if (event.kind().equals("bill.released")
        || KeptPayment.isOtherDay(event.kind(), body, row.get("moved"))) {
      row.put(STATE, "");
      row.put(KNOWN, null);
      row.put(OPEN, null);
    }
    if (!event.kind().equals(ACT) && body.get(KeptInterest.OPEN) != null) { // some was paid before
      acted(body, row);
    }
    if (!KeptPayment.isBeside(event.kind(), body, row.get("moved"))) {
      row.put("interest_by", Bills.among(KeptInterest.waiting(body, event.actor())));
    }
  }

  private static void acted(Map<String, @Nullable Object> body, Map<String, @Nullable Object> row) {
    row.put(OPEN, number(body, KeptInterest.OPEN));
    if (body.get(KeptInterest.OPEN) != null) { // not of an act of a former version
      row.put(KNOWN, number(body, KeptInterest.LEFT_SUM));
    }
    if (body.get(KeptInterest.LEFT) == null && body.get(InterestActs.UNCONFIRMED) == null) {
      row.put(STATE, body.get(KeptInterest.NONE) == null ? StoredBill.SETTLED : "");
    }
  }

  /** A count or sum of an act; null where it says none. */
  static @Nullable Long number(Map<String, @Nullable Object> body, String member) {
    return body.get(member) == null ? null : StoredTree.number(body, member);
  }
}
