package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Kept payment: the payment of a bill that was recorded by hand, as two persons corrected it, and
 * the correction that one person entered and another has not.
 *
 * @param acts all acts on the bill
 */
public record KeptPayment(List<StoredBillAct> acts) {

  /** The act by which a payment that was entered wrong is corrected. */
  static final String CORRECTED = "corrected";

  /** The member that says what was right: {@link #OTHER} or {@link #NOTHING}. */
  static final String INSTEAD = "instead";

  /** It was paid on another day, or by another reference. */
  static final String OTHER = "OTHER";

  /** Nothing was paid. */
  static final String NOTHING = "NOTHING";

  static final List<String> CHOICES = List.of(OTHER, NOTHING);

  private static final String PAID = "paid";
  private static final String EVENT = "bill." + CORRECTED;

  /** The acts from the last payment on; none where it was by an order, or there is none. */
  private List<StoredBillAct> since() {
    List<StoredBillAct> since = new ArrayList<>();
    boolean ordered = false;
    for (StoredBillAct act : acts) {
      if (act.kind().equals(PAID) || act.kind().equals("released")) {
        since.clear();
      }
      if (act.kind().equals(PAID) && !ordered || !since.isEmpty()) {
        since.add(act);
      }
      ordered = act.kind().equals("ordered") || ordered && !act.kind().equals("released");
    }
    return since;
  }

  /** Whether it can be corrected here: of what went by an order the answer of the bank tells. */
  boolean isByHand() {
    return stands().isPresent();
  }

  /** The act by which it counts as paid; nothing where nothing was paid by hand. */
  public Optional<StoredBillAct> stands() {
    return since().stream()
        .filter(act -> act.kind().equals(PAID) || isCounting(act))
        .reduce((earlier, later) -> later)
        .filter(act -> !isNothing(act));
  }

  /** The correction that waits for a second person. */
  public Optional<StoredBillAct> waiting() {
    return since().stream()
        .filter(act -> act.kind().equals(CORRECTED))
        .reduce((earlier, later) -> later)
        .filter(act -> !isCounting(act));
  }

  /** Whether an act is a correction that two persons entered. */
  static boolean isCounting(StoredBillAct act) {
    return act.kind().equals(CORRECTED) && act.counts();
  }

  /** The day on which a bill was passed. */
  static LocalDate passedOn(StoredBill bill, List<StoredBillAct> acts) {
    return acts.stream()
        .filter(act -> act.kind().equals("passed"))
        .reduce((earlier, later) -> later)
        .map(StoredBillAct::on)
        .orElse(bill.received());
  }

  /**
   * The first day on which a bill that is passed may be paid: that of the last act on it, or where
   * two persons corrected that nothing was paid, that of passing, since its payment may be before.
   */
  static LocalDate payableFrom(StoredBill bill, List<StoredBillAct> acts) {
    return acts.stream()
            .filter(
                act -> isCounting(act) || List.of(PAID, "passed", "released").contains(act.kind()))
            .reduce((earlier, later) -> later)
            .filter(KeptPayment::isNothing)
            .isPresent()
        ? passedOn(bill, acts)
        : bill.moved();
  }

  static boolean isNothing(StoredBillAct act) {
    return act.text(INSTEAD).filter(NOTHING::equals).isPresent();
  }

  /** Whether two acts say the same of the payment. */
  static boolean isSame(StoredBillAct one, StoredBillAct other) {
    return isNothing(one)
        ? isNothing(other)
        : !isNothing(other)
            && one.on().equals(other.on())
            && KeptInterest.isBy(one, other.text(InterestActs.REFERENCE).orElse(""));
  }

  /** Whether an event corrects on which day a bill was paid, or that it was. */
  static boolean isOtherDay(
      String event, Map<String, @Nullable Object> body, @Nullable Object moved) {
    return event.equals(EVENT)
        && body.get(InterestActs.UNCONFIRMED) == null
        && (StoredBill.PASSED.equals(body.get("state"))
            || !LocalDate.parse(StoredTree.text(body, "on")).equals(moved));
  }

  /** Whether an event leaves the day of a bill and who waits for its interest as they are. */
  static boolean isBeside(
      String event, Map<String, @Nullable Object> body, @Nullable Object moved) {
    return KeptRetention.EVENTS.contains(event)
        || event.equals(KeptRate.EVENT)
        || event.equals(EVENT) && !isOtherDay(event, body, moved);
  }
}
