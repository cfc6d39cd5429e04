package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/**
 * Kept interest: what the last payment of a bill left owed by each authority, what was settled of
 * it, and what waits for a second person. What was settled and what corrected it both stay on
 * record. Where two persons correct the day of the payment, what was paid for the former day stays
 * settled if the same sum is owed by the other; else it is open again.
 *
 * @param acts those on the bill from its last payment on
 */
record KeptInterest(List<StoredBillAct> acts) {

  /** The member of an act on interest that says by which authority it is owed. */
  static final String BY = "by";

  /** The member of an act after which interest by another authority is still open. */
  static final String LEFT = "left";

  /** The member that says, in paise, what is known of interest that is open, or of all of it. */
  static final String LEFT_SUM = "leftSum";

  /** The member that says of how many authorities' interest nobody has entered anything. */
  static final String OPEN = "open";

  /** The member of an act that says who entered what waits for another person after it. */
  static final String WAITS = "waits";

  private static final String PAYMENT = "paid";

  /** The acts that it rests on. */
  static final List<String> ACTS = List.of(PAYMENT, Bills.INTEREST, KeptPayment.CORRECTED);

  /** That of a bill, by all its acts. */
  static KeptInterest of(List<StoredBillAct> all) {
    int paid = all.size();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind().equals(PAYMENT)) {
        paid = i;
      }
    }
    return new KeptInterest(all.subList(paid, all.size()));
  }

  /** The same after one more act. */
  KeptInterest with(StoredBillAct next) {
    List<StoredBillAct> all = new ArrayList<>(acts);
    all.add(next);
    return new KeptInterest(all);
  }

  /** Who entered what waits after an act; one of a former version waits itself or nothing does. */
  static List<?> waiting(Map<String, @Nullable Object> act, String actor) {
    if (act.get(WAITS) instanceof List<?> persons) {
      return persons;
    }
    return act.get(InterestActs.UNCONFIRMED) == null ? List.of() : List.of(actor);
  }

  /** What the last payment left owed, by the day that stands. */
  List<LateInterest> owed() {
    return day().map(act -> LatePayment.owed(act.content())).orElse(List.of());
  }

  /** The act that says on which day it was paid; nothing where nothing was. */
  private Optional<StoredBillAct> day() {
    Optional<StoredBillAct> day = Optional.empty();
    for (StoredBillAct act : acts) {
      if (KeptPayment.isNothing(act) && KeptPayment.isCounting(act)) {
        day = Optional.empty();
      } else if (act.kind().equals(PAYMENT) || KeptPayment.isCounting(act)) {
        day = day.filter(one -> one.on().equals(act.on())).or(() -> Optional.of(act));
      }
    }
    return day;
  }

  /** That which is settled or waits by an authority. */
  List<StoredBillAct> entered(String by) {
    return acts.stream()
        .filter(act -> act.kind().equals(Bills.INTEREST))
        .filter(act -> act.text(BY).orElse(LateInterest.MSMED).equals(by))
        .toList();
  }

  /** All that was settled, as it was on record one after another. */
  List<StoredBillAct> settled(String by) {
    List<StoredBillAct> settled = new ArrayList<>();
    for (StoredBillAct act : entered(by)) {
      boolean again =
          !settled.isEmpty()
              && isSame(settled.get(settled.size() - 1), act)
              && isForDay(act) == isForDay(settled.get(settled.size() - 1));
      if (!isUnconfirmed(act) && !again) {
        settled.add(act);
      }
    }
    return settled;
  }

  private Optional<StoredBillAct> last(String by) {
    return settled(by).stream().reduce((earlier, later) -> later);
  }

  /** What stands; nothing while nothing is settled of what is owed. */
  Optional<StoredBillAct> stands(String by) {
    return last(by)
        .filter(act -> owed().stream().anyMatch(one -> one.by().equals(by) && holds(act, one)));
  }

  /** What was settled for another day holds if so much is owed by the day that stands. */
  private boolean holds(StoredBillAct settled, LateInterest owed) {
    return isForDay(settled) || paid(settled).filter(sum -> !owed.isOther(sum)).isPresent();
  }

  /** Whether it was settled since the day stands on which the bill was paid. */
  private boolean isForDay(StoredBillAct settled) {
    return day().filter(act -> act.actNo() < settled.actNo()).isPresent();
  }

  private static Optional<Money> paid(StoredBillAct settled) {
    return settled
        .text(InterestActs.DECISION)
        .filter(InterestActs.PAID::equals)
        .flatMap(paid -> settled.text(BillPayments.AMOUNT))
        .map(Money::ofRupees);
  }

  /** What is recorded as paid by an authority, though not for what is owed now. */
  Optional<Money> paidBefore(String by) {
    return stands(by).isPresent() ? Optional.empty() : last(by).flatMap(KeptInterest::paid);
  }

  /** The first day on which some of it was paid. */
  Optional<LocalDate> firstPaid(String by) {
    return settled(by).stream()
        .filter(act -> paid(act).isPresent())
        .map(StoredBillAct::on)
        .min(LocalDate::compareTo);
  }

  /** What is recorded as paid, and is owed no more once another payment stands. */
  Optional<Money> lost(List<LateInterest> owedThen) {
    return LatePayment.AUTHORITIES.stream()
        .filter(by -> owedThen.stream().noneMatch(one -> one.by().equals(by)))
        .flatMap(by -> last(by).flatMap(KeptInterest::paid).stream())
        .reduce(Money::plus);
  }

  /** What is open of it, and who entered what waits, as members of an act. */
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    List<String> open = open();
    List<LateInterest> left = owed().stream().filter(one -> open.contains(one.by())).toList();
    if (!left.isEmpty()) {
      told.put(LEFT, true);
    }
    LatePayment.least(left.isEmpty() ? owed() : left)
        .ifPresent(sum -> told.put(LEFT_SUM, BigDecimal.valueOf(sum.paise())));
    told.put(OPEN, BigDecimal.valueOf(open.stream().filter(by -> waiting(by).isEmpty()).count()));
    told.put(WAITS, waiting().stream().map(StoredBillAct::actor).toList());
    return told;
  }

  /** What waits for a second person; nothing where nothing does. */
  Optional<StoredBillAct> waiting(String by) {
    return entered(by).stream()
        .reduce((earlier, later) -> later)
        .filter(KeptInterest::isUnconfirmed);
  }

  /** All that waits. */
  List<StoredBillAct> waiting() {
    return owed().stream().flatMap(one -> waiting(one.by()).stream()).toList();
  }

  /** The authorities by which interest is owed and not settled. */
  List<String> open() {
    return owed().stream().map(LateInterest::by).filter(by -> stands(by).isEmpty()).toList();
  }

  private static boolean isUnconfirmed(StoredBillAct act) {
    return act.content().get(InterestActs.UNCONFIRMED) != null;
  }

  /** Whether two acts enter the same: of a payment its sum, day and reference. */
  static boolean isSame(StoredBillAct one, StoredBillAct other) {
    return one.text(InterestActs.DECISION).equals(other.text(InterestActs.DECISION))
        && (!one.text(InterestActs.DECISION).filter(InterestActs.PAID::equals).isPresent()
            || isSame(
                one,
                other.on(),
                Money.ofRupees(other.text(BillPayments.AMOUNT).orElse("0")),
                other.text(InterestActs.REFERENCE).orElse("")));
  }

  private static boolean isSame(StoredBillAct one, LocalDate on, Money amount, String reference) {
    return one.on().equals(on)
        && one.text(BillPayments.AMOUNT).map(Money::ofRupees).filter(amount::equals).isPresent()
        && isBy(one, reference);
  }

  /** Whether an act has a reference, however it is parted. */
  static boolean isBy(StoredBillAct one, String reference) {
    return one.text(InterestActs.REFERENCE)
        .filter(said -> PaymentReferences.isOne(said, reference))
        .isPresent();
  }
}
