package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.procurement.bill.BillReport;
import org.jspecify.annotations.Nullable;

/**
 * Kept retention: what a bill that was passed holds back, what of it was released and paid, as two
 * persons corrected it, and what somebody stated that is to be released and another person has not
 * paid.
 *
 * @param acts all acts on the bill
 * @param held what it holds back
 */
public record KeptRetention(List<StoredBillAct> acts, Money held) {

  /** The act that states what is to be released, and why. */
  static final String STATED = "retention";

  /** The act by which what is to be released was paid. */
  static final String PAID = "repaid";

  /** The act by which a release that was entered wrong is corrected. */
  static final String CORRECTED = "release-corrected";

  /** The member of it that says which release, by the number of its act. */
  static final String RELEASE = "release";

  /** The events of all. */
  static final List<String> EVENTS =
      Stream.of(STATED, PAID, CORRECTED).map(act -> "bill." + act).toList();

  static KeptRetention of(List<StoredBillAct> acts, Examined examined) {
    return new KeptRetention(
        acts,
        examined
            .report()
            .flatMap((BillReport report) -> report.entry("RETENTION"))
            .map(Money.ZERO::minus)
            .orElse(Money.ZERO));
  }

  /** What was released and paid. */
  public Money released() {
    return releases().values().stream().map(KeptRetention::sum).reduce(Money.ZERO, Money::plus);
  }

  /** Each release by the number of its act, with the act that says how it was paid. */
  public Map<Integer, StoredBillAct> releases() {
    Map<Integer, StoredBillAct> all = new LinkedHashMap<>();
    for (StoredBillAct act : acts) {
      if (act.kind().equals(PAID)) {
        all.put(act.actNo(), act);
      } else if (isCounting(act) && KeptPayment.isNothing(act)) {
        all.remove(of(act));
      } else if (isCounting(act)) {
        all.put(of(act), act);
      }
    }
    return all;
  }

  /** The corrections that wait for a second person, by the number of the act of the release. */
  public Map<Integer, StoredBillAct> corrections() {
    Map<Integer, StoredBillAct> last = new LinkedHashMap<>();
    acts.stream()
        .filter(act -> act.kind().equals(CORRECTED))
        .forEach(act -> last.put(of(act), act));
    last.values().removeIf(KeptRetention::isCounting);
    return last;
  }

  /** The release that an act corrects, as it was first recorded; nothing for another act. */
  public Optional<StoredBillAct> corrected(StoredBillAct correction) {
    return acts.stream()
        .filter(one -> correction.kind().equals(CORRECTED) && one.actNo() == of(correction))
        .findFirst();
  }

  private static boolean isCounting(StoredBillAct act) {
    return act.kind().equals(CORRECTED) && act.counts();
  }

  private static int of(StoredBillAct correction) {
    return correction.text(RELEASE).map(Integer::valueOf).orElseThrow();
  }

  /** What is still held back. */
  public Money left() {
    return held.minus(released());
  }

  /** What is stated and not paid; a later statement of nothing takes it back. */
  public Optional<StoredBillAct> waiting() {
    return waiting(acts);
  }

  static Optional<StoredBillAct> waiting(List<StoredBillAct> acts) {
    return acts.stream()
        .filter(act -> act.kind().equals(STATED) || act.kind().equals(PAID))
        .reduce((earlier, later) -> later)
        .filter(act -> act.kind().equals(STATED) && sum(act).compareTo(Money.ZERO) > 0);
  }

  /**
   * The first day on which a release may be paid that is recorded by an act: that of its statement,
   * or where two persons corrected that nothing was paid by an earlier one, the day from which that
   * could be, since it may be the same payment that is stated anew.
   */
  static LocalDate payableFrom(List<StoredBillAct> acts, int until) {
    Map<Integer, LocalDate> from = new LinkedHashMap<>();
    TreeMap<LocalDate, Integer> back = new TreeMap<>();
    LocalDate stated = LocalDate.MAX;
    for (StoredBillAct act : acts.stream().filter(one -> one.actNo() < until).toList()) {
      if (act.kind().equals(STATED)) {
        stated = act.on();
      } else if (act.kind().equals(PAID)) {
        from.put(act.actNo(), first(back, stated));
        Optional.ofNullable(back.floorKey(act.on()))
            .ifPresent(day -> back.merge(day, -1, KeptRetention::sum));
      } else if (isCounting(act) && KeptPayment.isNothing(act)) {
        back.merge(from.getOrDefault(of(act), stated), 1, KeptRetention::sum);
      }
    }
    return first(back, stated);
  }

  private static LocalDate first(TreeMap<LocalDate, Integer> back, LocalDate stated) {
    return back.isEmpty() || back.firstKey().isAfter(stated) ? stated : back.firstKey();
  }

  private static @Nullable Integer sum(int one, int other) {
    return one + other == 0 ? null : Integer.valueOf(one + other);
  }

  /** The sum of an act. */
  public static Money sum(StoredBillAct act) {
    return Money.ofRupees(act.text(BillPayments.AMOUNT).orElse("0"));
  }

  /** Whether an act on it can be done now. */
  boolean fits(String act) {
    return switch (act) {
      case STATED -> left().compareTo(Money.ZERO) > 0;
      case PAID -> waiting().isPresent();
      case CORRECTED -> !releases().isEmpty();
      default -> true;
    };
  }
}
