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
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/**
 * Interest that is owed for a bill that was paid late: to a micro or small supplier after the day
 * of the Act (sections 15 and 16 of the MSMED Act), to the account of GeM after that of its order.
 * It is beside the bill and stays owed when the bill is paid, until somebody else than who passed
 * the bill pays it or decides on it ({@link BillDuties}, act {@code interest}).
 */
public final class LateInterest implements ToPlain {

  /** It is owed by the Act for micro and small suppliers. */
  public static final String MSMED = DueDays.MSMED;

  /** It is owed by the order for GeM. */
  public static final String GEM = DueDays.GEM;

  /** A bound of this project, of no law: above it a bank rate is asked about. */
  public static final Percent MOST_BANK_RATE = Percent.of("20");

  /** As above: below it one is asked about, since interest of the supplier falls with it. */
  public static final Percent LEAST_BANK_RATE = Percent.of("4");

  private final String by;
  private final LocalDate due;
  private final long daysLate;
  private final Optional<Money> least;
  private final Optional<Money> beyond;

  private LateInterest(
      String by, LocalDate due, long daysLate, Optional<Money> least, Optional<Money> beyond) {
    this.by = by;
    this.due = due;
    this.daysLate = daysLate;
    this.least = least;
    this.beyond = beyond;
  }

  /**
   * The interest that due days tell of a bill that is paid, once for each authority.
   *
   * @param due the due days of its examination with the day of payment
   * @return none where neither the Act nor the order has a day for it, or it was paid in time
   */
  public static List<LateInterest> of(List<BillDue> due) {
    return due.stream()
        .filter(one -> List.of(MSMED, GEM).contains(one.by()))
        .filter(one -> one.daysLate().filter(days -> days > 0).isPresent() || isOwed(one))
        .map(
            one ->
                new LateInterest(
                    one.by(),
                    one.day(),
                    one.daysLate().orElse(0L),
                    one.interest(),
                    one.beyondInterest()))
        .toList();
  }

  /**
   * What an officer decides before interest by the Act rests on a bank rate that is most likely
   * mistyped: above {@link #MOST_BANK_RATE} or below {@link #LEAST_BANK_RATE}.
   */
  public static Optional<BillQuestion> asked(Percent bankRate) {
    if (bankRate.compareTo(MOST_BANK_RATE) > 0) {
      return unlikely("bill.bank-rate", bankRate, "most", MOST_BANK_RATE);
    }
    return bankRate.compareTo(LEAST_BANK_RATE) < 0
        ? unlikely("bill.bank-rate-low", bankRate, "least", LEAST_BANK_RATE)
        : Optional.empty();
  }

  private static Optional<BillQuestion> unlikely(
      String key, Percent rate, String name, Percent bound) {
    Message text = Message.of(key).with("rate", rate).with(name, bound);
    return Optional.of(new BillQuestion(text, BillLaw.OWN));
  }

  /** A part that was paid late bears interest, though the last was paid in time. */
  private static boolean isOwed(BillDue one) {
    return one.interest().isPresent() || one.beyondInterest().isPresent();
  }

  /** By what it is owed: {@link #MSMED} to the supplier, {@link #GEM} to the account of GeM. */
  public String by() {
    return by;
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
   * What is wrong with paying a sum: one that is not the interest with the days beyond whole months
   * needs a reason, and so does any where the interest is not known.
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
    if (!isKnown()) {
      return fault("/reason", Message.of(words("bill.interest.unknown")));
    }
    return paid.equals(most())
        ? Optional.empty()
        : fault(
            "/reason",
            Message.of(words("bill.interest.other"))
                .with("least", least.orElse(Money.ZERO))
                .with("most", most()));
  }

  /**
   * Whether a sum is neither the interest for whole months nor that with the days beyond, or nobody
   * can say what they come to: a second person confirms it.
   */
  public boolean isOther(Money paid) {
    return !isKnown() || !paid.equals(most()) && least.filter(paid::equals).isEmpty();
  }

  /**
   * What is still owed of it once a sum is paid: the interest for whole months is paid first. One
   * that nobody can work out stays as it is.
   */
  public LateInterest after(Money paid) {
    Money months = least.orElse(Money.ZERO);
    Money rest = paid.compareTo(months) > 0 ? paid.minus(months) : Money.ZERO;
    return new LateInterest(
        by, due, daysLate, least.map(sum -> less(sum, paid)), beyond.map(sum -> less(sum, rest)));
  }

  private static Money less(Money sum, Money paid) {
    return paid.compareTo(sum) > 0 ? Money.ZERO : sum.minus(paid);
  }

  /** Whether a sum is the interest for whole months, or as much as that with the days beyond. */
  public boolean isPaidBy(Money paid) {
    return !isOther(paid) || isKnown() && paid.compareTo(most()) >= 0;
  }

  /** The same due day, of which no interest is owed. */
  public LateInterest none() {
    return new LateInterest(by, due, 0, Optional.of(Money.ZERO), Optional.empty());
  }

  /** Whether it is known that none is owed. */
  public boolean isNone() {
    return isKnown() && most().equals(Money.ZERO);
  }

  private boolean isKnown() {
    return least.isPresent() || beyond.isPresent();
  }

  private String words(String key) {
    return by.equals(GEM) ? key + "-gem" : key;
  }

  /** The interest for whole months with the days beyond; nothing of it where it is not known. */
  public Money most() {
    return least.orElse(Money.ZERO).plus(beyond.orElse(Money.ZERO));
  }

  private static Optional<InputFault> fault(String pointer, Message text) {
    return Optional.of(new InputFault(pointer, text.key(), text));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("by", by);
    tree.put("due", due.toString());
    tree.put("daysLate", BigDecimal.valueOf(daysLate));
    least.ifPresent(sum -> tree.put("interest", sum.toString()));
    beyond.ifPresent(sum -> tree.put("beyondInterest", sum.toString()));
    return tree;
  }

  /** Reads the tree that {@link #toPlain} gave; one without an authority is by the Act. */
  public static LateInterest fromPlain(Map<String, ?> tree) {
    return new LateInterest(
        tree.get("by") == null ? MSMED : String.valueOf(tree.get("by")),
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
