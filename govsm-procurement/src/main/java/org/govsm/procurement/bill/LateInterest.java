package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * Interest that is owed to a micro or small supplier for a bill that was paid after the day of the
 * Act (sections 15 and 16 of the MSMED Act). It is beside the bill and stays owed when the bill is
 * paid, until somebody else than who passed the bill pays it or decides on it ({@link BillDuties},
 * act {@code interest}).
 */
public final class LateInterest implements ToPlain {

  private final LocalDate due;
  private final long daysLate;
  private final Optional<Money> least;
  private final Optional<Money> beyond;

  private LateInterest(
      LocalDate due, long daysLate, Optional<Money> least, Optional<Money> beyond) {
    this.due = due;
    this.daysLate = daysLate;
    this.least = least;
    this.beyond = beyond;
  }

  /**
   * The interest that due days tell of a bill that is paid.
   *
   * @param due the due days of its examination with the day of payment
   * @return nothing where the Act does not protect the supplier, or it was paid in time
   */
  public static Optional<LateInterest> of(List<BillDue> due) {
    return due.stream()
        .filter(one -> one.by().equals(DueDays.MSMED))
        .filter(one -> one.daysLate().filter(days -> days > 0).isPresent() || isOwed(one))
        .map(
            one ->
                new LateInterest(
                    one.day(), one.daysLate().orElse(0L), one.interest(), one.beyondInterest()))
        .findFirst();
  }

  /** A part that was paid late bears interest, though the last was paid in time. */
  private static boolean isOwed(BillDue one) {
    return one.interest().isPresent() || one.beyondInterest().isPresent();
  }

  /** The last day in time. */
  public LocalDate due() {
    return due;
  }

  /** How many days after it the bill was paid. */
  public long daysLate() {
    return daysLate;
  }

  /** The interest for whole months; nothing where it is not known, such as without a bank rate. */
  public Optional<Money> least() {
    return least;
  }

  /** What the days after the last whole month come to, which an officer decides on. */
  public Optional<Money> beyond() {
    return beyond;
  }

  /**
   * What is wrong with paying a sum: one that is not between the interest for whole months and that
   * with the days beyond needs a reason, and so does any where the interest is not known.
   *
   * @param paid the sum, above nothing
   * @param reason why it is another; empty text for none
   */
  public Optional<InputFault> against(Money paid, String reason) {
    if (paid.compareTo(Money.ZERO) <= 0) {
      return fault("/amount", Message.of("bill.interest.none"));
    } else if (!reason.isBlank()) {
      return Optional.empty();
    }
    if (least.isEmpty() && beyond.isEmpty()) {
      return fault("/reason", Message.of("bill.interest.unknown"));
    }
    return isWithin(paid)
        ? Optional.empty()
        : fault(
            "/reason",
            Message.of("bill.interest.other")
                .with("least", least.orElse(Money.ZERO))
                .with("most", most()));
  }

  /**
   * Whether a sum is one that the days do not come to, or nobody can say what they come to: a
   * second person confirms it.
   */
  public boolean isOther(Money paid) {
    return least.isEmpty() && beyond.isEmpty() || !isWithin(paid);
  }

  private boolean isWithin(Money paid) {
    return paid.compareTo(least.orElse(Money.ZERO)) >= 0 && paid.compareTo(most()) <= 0;
  }

  private Money most() {
    return least.orElse(Money.ZERO).plus(beyond.orElse(Money.ZERO));
  }

  private static Optional<InputFault> fault(String pointer, Message text) {
    return Optional.of(new InputFault(pointer, text.key(), text));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("due", due.toString());
    tree.put("daysLate", BigDecimal.valueOf(daysLate));
    least.ifPresent(sum -> tree.put("interest", sum.toString()));
    beyond.ifPresent(sum -> tree.put("beyondInterest", sum.toString()));
    return tree;
  }

  /** Reads the tree that {@link #toPlain} gave. */
  public static LateInterest fromPlain(Map<String, ?> tree) {
    return new LateInterest(
        LocalDate.parse(String.valueOf(tree.get("due"))),
        new BigDecimal(String.valueOf(tree.get("daysLate"))).longValueExact(),
        sum(tree, "interest"),
        sum(tree, "beyondInterest"));
  }

  private static Optional<Money> sum(Map<String, ?> tree, String name) {
    return Optional.ofNullable(tree.get(name)).map(said -> Money.ofRupees(said.toString()));
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
