package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/**
 * Kept rate: corrections of the bank rate by which interest on a bill that was passed is worked
 * out, as two persons enter them.
 *
 * @param acts all acts on the bill
 */
record KeptRate(List<StoredBillAct> acts) {

  /** The act by which a bank rate that is wrong or missing is put right. */
  static final String CORRECTED = "rate-corrected";

  /** The member that says it. */
  static final String RATE = "bankRate";

  /** The member that says which rate it took the place of. */
  static final String BEFORE = "bankRateBefore";

  /** The member with the facts of the bill as they are by it. */
  static final String FACTS = "facts";

  /** The event of it. */
  static final String EVENT = "bill." + CORRECTED;

  /** The correction that waits for a second person. */
  Optional<StoredBillAct> waiting() {
    return acts.stream()
        .filter(act -> List.of(CORRECTED, "passed").contains(act.kind()))
        .reduce((earlier, later) -> later)
        .filter(act -> act.kind().equals(CORRECTED) && !act.counts());
  }

  /** Those who entered what waits, one after another, and nothing else between. */
  List<String> persons() {
    List<String> persons = new ArrayList<>();
    waiting()
        .ifPresent(
            last -> {
              for (StoredBillAct act : acts) {
                if (!List.of(CORRECTED, "passed").contains(act.kind())) {
                  continue;
                }
                if (!act.kind().equals(CORRECTED) || act.counts() || !isSame(act, last)) {
                  persons.clear();
                } else if (!isAmong(persons, act.actor())) {
                  persons.add(act.actor());
                }
              }
            });
    return persons;
  }

  /** What waits for another person than those who entered it. */
  Optional<StoredBillAct> waitingFor(String person) {
    return waiting().filter(any -> !isAmong(persons(), person));
  }

  private static boolean isAmong(List<String> persons, String one) {
    return persons.stream().anyMatch(each -> Skeleton.same(each, one));
  }

  /** The rate that two persons put right last; nothing where none did. */
  Optional<String> corrected() {
    return acts.stream()
        .filter(KeptRate::isPutRight)
        .reduce((earlier, later) -> later)
        .flatMap(act -> act.text(RATE));
  }

  /**
   * Refuses another rate than the one that two persons put right, also once the bill is open again.
   */
  void refuseOther(Map<String, @Nullable Object> facts) {
    Optional<String> said =
        Optional.ofNullable(TreeForm.part(facts, "payee").get(RATE)).map(String::valueOf);
    corrected()
        .filter(rate -> !isSame(said, rate))
        .ifPresent(
            rate -> {
              Message text = Message.of("bills.rate-by-two").with("rate", Percent.of(rate));
              throw ProblemException.of(Faults.at("/facts/payee/" + RATE, text));
            });
  }

  /** Whether an act counts, and is not one person taking back what waits: that has no facts. */
  static boolean isPutRight(StoredBillAct act) {
    return isCounting(act) && act.content().get(FACTS) != null;
  }

  /** Whether an act is a correction that waits for nobody. */
  static boolean isCounting(StoredBillAct act) {
    return act.kind().equals(CORRECTED) && act.counts();
  }

  /** Whether two acts say one rate. */
  static boolean isSame(StoredBillAct one, StoredBillAct other) {
    return other.text(RATE).filter(rate -> isSame(one.text(RATE), rate)).isPresent();
  }

  /** Whether a rate is the one on record. */
  static boolean isSame(Optional<String> kept, String rate) {
    return kept.filter(one -> new BigDecimal(one).compareTo(new BigDecimal(rate)) == 0).isPresent();
  }

  /**
   * Whether interest on a bill is by the bank rate: it may be while nothing is paid, and is where
   * it was paid late, or some of it is on record as paid.
   *
   * @param dues its due days, of a bill that was paid by the day on which it was
   */
  boolean isUsed(StoredBill bill, List<BillDue> dues) {
    return !bill.state().equals(StoredBill.PAID)
        ? dues.stream().anyMatch(one -> one.by().equals(LateInterest.MSMED))
        : KeptInterest.of(acts).paid(LateInterest.MSMED).isPresent()
            || LateInterest.of(dues).stream().anyMatch(one -> one.by().equals(LateInterest.MSMED));
  }
}
