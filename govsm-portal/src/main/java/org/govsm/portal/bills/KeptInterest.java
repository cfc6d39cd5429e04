package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/**
 * Kept interest: what the last payment of a bill left owed by each authority, what was settled of
 * it, and what waits for a second person. What was settled and what corrected it both stay on
 * record, and what was paid counts for every later payment of the bill and every other day of it:
 * settled where as much was paid as is owed, else the rest is open.
 *
 * @param acts those on the bill
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

  /** The member of a payment, or its correction, that says what interest was paid before it. */
  static final String PAID_BEFORE = "interestPaid";

  /** The member of an act that says who entered what waits for another person after it. */
  static final String WAITS = "waits";

  /** The member of an act after which none is owed or paid, while no day of payment stands. */
  static final String NONE = "interestNone";

  /** The acts that it rests on. */
  static final List<String> ACTS =
      List.of(
          InterestDay.PAYMENT,
          InterestDay.RELEASED,
          Bills.INTEREST,
          KeptPayment.CORRECTED,
          KeptRate.CORRECTED);

  /** That of a bill, by all its acts. */
  static KeptInterest of(List<StoredBillAct> all) {
    return new KeptInterest(all);
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

  /**
   * What the last payment left owed, by the day that stands; none of what was paid for nothing. It
   * is not known of any while no day stands.
   */
  List<LateInterest> owed() {
    InterestDay day = day();
    return day.stands().isEmpty()
        ? List.of()
        : LatePayment.AUTHORITIES.stream()
            .flatMap(by -> day.owed(by).or(() -> notOwed(by)).stream())
            .toList();
  }

  /** The authorities by which some was paid, while no day of payment of the bill stands. */
  List<String> undated() {
    return day().stands().isPresent()
        ? List.of()
        : LatePayment.AUTHORITIES.stream().filter(by -> paid(by).isPresent()).toList();
  }

  /** Whether any is recorded as paid. */
  boolean isPaid() {
    return LatePayment.AUTHORITIES.stream().anyMatch(by -> paid(by).isPresent());
  }

  /** That of which an act may say what becomes: what is owed, or was paid while no day stands. */
  List<LateInterest> choices() {
    List<LateInterest> owed = owed();
    return owed.isEmpty() ? undated().stream().flatMap(by -> notOwed(by).stream()).toList() : owed;
  }

  /** What an act corrects; nothing of interest that is open. */
  Optional<StoredBillAct> corrected(String by) {
    return undated().contains(by) ? last(by) : stands(by);
  }

  private Optional<LateInterest> notOwed(String by) {
    return paid(by).isEmpty()
        ? Optional.empty()
        : acts.stream()
            .flatMap(act -> InterestDay.of(act, by).stream())
            .reduce((earlier, later) -> later)
            .map(LateInterest::none);
  }

  private InterestDay day() {
    return new InterestDay(acts);
  }

  /** That which is settled or waits by an authority. */
  List<StoredBillAct> entered(String by) {
    return acts.stream()
        .filter(act -> act.kind().equals(Bills.INTEREST))
        .filter(act -> by(act).equals(by))
        .toList();
  }

  private static String by(StoredBillAct act) {
    return act.text(BY).orElse(LateInterest.MSMED);
  }

  /** All that was settled, as it was on record one after another. */
  List<StoredBillAct> settled(String by) {
    List<StoredBillAct> settled = new ArrayList<>();
    for (StoredBillAct act : entered(by)) {
      boolean again =
          !settled.isEmpty()
              && InterestTransfers.isSame(settled.get(settled.size() - 1), act)
              && isForDay(act) == isForDay(settled.get(settled.size() - 1));
      if (act.counts() && !again) {
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

  /** What was paid for another day holds if no more is owed by the day that stands. */
  private boolean holds(StoredBillAct settled, LateInterest owed) {
    return isForDay(settled)
        || (isTold(owed.by()) || owed.isNone())
            && paid(owed.by()).filter(owed::isPaidBy).isPresent();
  }

  /** Whether what was worked out says what was paid before, unlike that of a former version. */
  private boolean isTold(String by) {
    return day().worked(by).filter(act -> act.content().get(PAID_BEFORE) != null).isPresent();
  }

  /** Whether it was settled since it was worked out for the day that stands. */
  private boolean isForDay(StoredBillAct settled) {
    return day().worked(by(settled)).filter(act -> act.actNo() < settled.actNo()).isPresent();
  }

  /** The payments of it that are on record by an authority. */
  InterestTransfers transfers(String by) {
    return InterestTransfers.of(settled(by));
  }

  /** Whether a payment by a reference is on record or waits. */
  boolean isOwn(String by, String reference) {
    return Stream.concat(transfers(by).all().stream(), waiting(by).stream())
        .anyMatch(one -> isBy(one, reference));
  }

  /** What is recorded as paid by an authority, in all. */
  Optional<Money> paid(String by) {
    return transfers(by).total();
  }

  /** What is still owed of interest, by what is recorded as paid. */
  LateInterest left(LateInterest owed) {
    return paid(owed.by()).map(owed::after).orElse(owed);
  }

  /** What was paid for another day beyond what is owed by the day that stands. */
  Optional<Money> excess(LateInterest owed) {
    return stands(owed.by())
        .filter(act -> !isForDay(act))
        .flatMap(act -> paid(owed.by()))
        .map(sum -> sum.minus(owed.most()))
        .filter(sum -> sum.compareTo(Money.ZERO) > 0);
  }

  /** The first day on which some of it was paid. */
  Optional<LocalDate> firstPaid(String by) {
    return settled(by).stream()
        .filter(
            act -> act.text(InterestActs.DECISION).filter(InterestActs.PAID::equals).isPresent())
        .map(StoredBillAct::on)
        .min(LocalDate::compareTo);
  }

  /** What waits for a second person since the last payment; nothing where nothing does. */
  Optional<StoredBillAct> waiting(String by) {
    int payment =
        acts.stream()
            .filter(act -> act.kind().equals(InterestDay.PAYMENT))
            .mapToInt(StoredBillAct::actNo)
            .max()
            .orElse(0);
    return entered(by).stream()
        .reduce((earlier, later) -> later)
        .filter(act -> act.actNo() > payment)
        .filter(act -> !act.counts());
  }

  /** All that waits. */
  List<StoredBillAct> waiting() {
    return choices().stream().flatMap(one -> waiting(one.by()).stream()).toList();
  }

  /** The authorities by which interest is owed and not settled. */
  List<String> open() {
    return owed().stream().map(LateInterest::by).filter(by -> stands(by).isEmpty()).toList();
  }

  /** Whether an act has a reference, however it is parted. */
  static boolean isBy(StoredBillAct one, String reference) {
    return one.text(InterestActs.REFERENCE)
        .filter(said -> PaymentReferences.isOne(said, reference))
        .isPresent();
  }
}
