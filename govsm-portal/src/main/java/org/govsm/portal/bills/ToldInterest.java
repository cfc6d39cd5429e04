package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.LateInterest;

/**
 * Interest for paying a bill late, as the public record tells it: without the bill, its references
 * and the reasons of officers.
 *
 * @param by MSMED, by the Act for micro and small suppliers, or GEM, by the order for GeM
 * @param due the last day in time; nothing while no day of payment stands, and it is not known what
 *     is owed
 * @param outcome OWED, PAID, NOT_PAID, or REST_NOT_PAID where some was
 * @param amount what was paid in all, also where more is owed
 * @param excess what of it is more than is owed by what is on record
 * @param least the interest for whole months, where it is known
 * @param most that with the days beyond, where there are some
 * @param before what was on record before it was corrected, in order
 * @param rates the bank rates that officers put right, in order
 */
public record ToldInterest(
    String contract,
    String by,
    Optional<LocalDate> due,
    long daysLate,
    String outcome,
    Optional<Money> amount,
    Optional<Money> excess,
    Optional<Money> least,
    Optional<Money> most,
    List<Before> before,
    List<Rate> rates) {

  private static final String REST = "REST_NOT_PAID";

  /**
   * What was on record until it was corrected.
   *
   * @param outcome PAID, NOT_PAID or REST_NOT_PAID
   * @param amount what was told as paid
   */
  public record Before(String outcome, Optional<Money> amount) {

    private static Before of(List<StoredBillAct> settled) {
      Optional<Money> paid = InterestTransfers.of(settled).total();
      return new Before(said(settled.get(settled.size() - 1), paid).orElse(""), paid);
    }
  }

  /**
   * A bank rate that officers put right.
   *
   * @param before the rate that it took the place of; nothing where there was none on record
   */
  public record Rate(Optional<Percent> before, Percent rate) {

    /** What was corrected, in words. */
    public Message said() {
      return before
          .map(one -> Message.of("publication.interest-rate").with("before", one))
          .orElse(Message.of("publication.interest-rate-first"))
          .with("rate", rate);
    }

    private static List<Rate> of(KeptInterest kept, String by) {
      return kept.acts().stream()
          .filter(act -> by.equals(LateInterest.MSMED) && KeptRate.isPutRight(act))
          .map(
              act ->
                  new Rate(
                      act.text(KeptRate.BEFORE).map(Percent::of),
                      Percent.of(act.text(KeptRate.RATE).orElseThrow())))
          .toList();
    }
  }

  private static Optional<String> said(StoredBillAct act, Optional<Money> paid) {
    return act.text(InterestActs.DECISION)
        .map(said -> said.equals(InterestActs.PAID) || paid.isEmpty() ? said : REST);
  }

  /** That of the bills of a contract, in their order. */
  public static List<ToldInterest> of(Transaction tx, String contract) {
    Bills bills = new Bills(tx);
    List<ToldInterest> told = new ArrayList<>();
    List<StoredBill> all = bills.of(contract);
    Map<String, List<StoredBillAct>> acts =
        new SomeBillActs(tx).of(all.stream().map(StoredBill::id).toList(), KeptInterest.ACTS);
    for (StoredBill one : all) {
      KeptInterest kept = KeptInterest.of(acts.getOrDefault(one.id(), List.of()));
      kept.undated().forEach(by -> told.add(undated(one, by, kept)));
      if (!one.interestState().isEmpty()) {
        kept.owed().forEach(owed -> told.add(of(one, owed, kept)));
      }
    }
    return told;
  }

  /** What was paid stays told while the day of payment is taken back. */
  private static ToldInterest undated(StoredBill one, String by, KeptInterest kept) {
    return new ToldInterest(
        one.contract(),
        by,
        Optional.empty(),
        0,
        InterestActs.PAID,
        kept.paid(by),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        before(kept.settled(by), true),
        Rate.of(kept, by));
  }

  private static ToldInterest of(StoredBill one, LateInterest owed, KeptInterest kept) {
    List<StoredBillAct> settled = kept.settled(owed.by());
    Optional<StoredBillAct> stands = kept.stands(owed.by());
    return new ToldInterest(
        one.contract(),
        owed.by(),
        Optional.of(owed.due()),
        owed.daysLate(),
        stands.flatMap(act -> said(act, kept.paid(owed.by()))).orElse(StoredBill.OWED),
        kept.paid(owed.by()),
        kept.excess(owed),
        owed.least(),
        owed.beyond().map(sum -> owed.least().orElse(Money.ZERO).plus(sum)),
        before(settled, stands.isPresent() || kept.paid(owed.by()).isPresent()),
        Rate.of(kept, owed.by()));
  }

  /**
   * What was corrected: a further payment corrects nothing, and what was paid stands though more is
   * owed.
   */
  private static List<Before> before(List<StoredBillAct> settled, boolean stands) {
    List<Before> before = new ArrayList<>();
    for (int i = 0; i < settled.size(); i++) {
      boolean last = i == settled.size() - 1;
      if (last ? !stands : !InterestTransfers.isBeside(settled.get(i + 1))) {
        before.add(Before.of(settled.subList(0, i + 1)));
      }
    }
    return before;
  }

  /** Whether it is owed to a micro or small supplier, and not to the account of GeM. */
  public boolean isToSupplier() {
    return by.equals(LateInterest.MSMED);
  }

  /** Whether none is owed by what is on record, and it was paid all the same. */
  public boolean isNone() {
    return daysLate == 0 && least.filter(Money.ZERO::equals).isPresent() && most.isEmpty();
  }

  /** Whether it was paid or decided on. */
  public boolean isSettled() {
    return !outcome.equals(StoredBill.OWED);
  }
}
