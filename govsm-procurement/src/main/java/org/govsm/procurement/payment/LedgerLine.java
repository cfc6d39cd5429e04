package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.BillingPeriod;

/**
 * The money of one period that is over. With a certificate: earned less deducted less what it held
 * back, with all adjustments, is what was paid; what is held now is told beside it. Without one:
 * what stands due in it.
 */
public final class LedgerLine implements ToPlain {

  private final BillingPeriod period;
  private final Optional<Issued> own;
  private final Money paid;
  private final Money adjusted;
  private final Money released;
  private final Issued.Held held;
  private final Optional<String> heldIn;
  private final Optional<DueSums> now;
  private final List<HeldQuestion> questions;
  private final Optional<LocalDate> answeredSince;
  private final Optional<FrozenDue> frozen;

  /** Of a period that has a certificate: what may be due beyond what was paid and is held. */
  private final Money besides;

  /** Amounts at actuals as certificates said them. */
  private final Map<String, Optional<Money>> amounts;

  private LedgerLine(
      BillingPeriod period,
      Optional<Issued> own,
      Money paid,
      Money adjusted,
      Money released,
      Issued.Held held,
      Optional<String> heldIn,
      Optional<DueSums> now,
      List<HeldQuestion> questions,
      Optional<LocalDate> answeredSince,
      Optional<FrozenDue> frozen,
      Money besides,
      Map<String, Optional<Money>> amounts) {
    this.frozen = frozen;
    this.besides = besides;
    this.amounts = amounts;
    this.period = period;
    this.own = own;
    this.paid = paid;
    this.adjusted = adjusted;
    this.released = released;
    this.held = held;
    this.heldIn = heldIn;
    this.now = now;
    this.questions = List.copyOf(questions);
    this.answeredSince = answeredSince;
  }

  static LedgerLine of(BillingPeriod period, CertificateSeries series, Optional<Long> holdDays) {
    Optional<Issued> own = series.of(period.id());
    if (own.isEmpty()) {
      Issued.Held none = new Issued.Held(Money.ZERO, Optional.empty(), Optional.empty(), List.of());
      return new LedgerLine(
          period,
          own,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          none,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Money.ZERO,
          Map.of());
    }
    HeldOver over = new HeldOver(own.get(), holdDays);
    series.after(own.get()).forEach(over::settle);
    return new LedgerLine(
        period,
        own,
        series.paid(period.id()),
        over.adjusted(),
        over.released(),
        over.held(),
        Optional.of(over.heldIn()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Money.ZERO,
        PeriodFigures.of(series, own.get()).amounts());
  }

  /** With what is due as known now. */
  LedgerLine now(Due due) {
    return with(Optional.of(sums(due)), questions, answeredSince, frozen, besides);
  }

  /** What is due, beside what certificates said of the period. */
  DueSums sums(Due due) {
    return DueSums.of(due, amounts);
  }

  /** What would be paid for it in the end if this were due. */
  Money settled(Due due) {
    return sums(due).nearest(paid);
  }

  /** With the questions on which what is held depends, as they can be said. */
  LedgerLine asking(List<HeldQuestion> asked) {
    return with(now, asked, answeredSince, frozen, besides);
  }

  /** With the day up to whose end the certificate knew that asks last, where nothing is asked. */
  LedgerLine answered(LocalDate since) {
    boolean settled = now.filter(due -> due.least().equals(due.most())).isPresent();
    return isHeld() && settled && unread().isEmpty()
        ? with(now, List.of(), Optional.of(since), frozen, besides)
        : this;
  }

  /** With what its certificate would pay by the figures known at its freeze. */
  LedgerLine frozen(Optional<FrozenDue> due) {
    return with(now, questions, answeredSince, due, besides);
  }

  /**
   * With what may be due beyond what was paid and is held: a certificate that deducted it rested on
   * figures that no longer stand, or that others contradict.
   */
  LedgerLine besides() {
    Money open = now.map(due -> due.most().minus(due.nearest(paid))).orElse(Money.ZERO);
    return isCertified() && open.compareTo(held.sum()) > 0
        ? with(now, questions, answeredSince, frozen, open.minus(held.sum()))
        : this;
  }

  private LedgerLine with(
      Optional<DueSums> due,
      List<HeldQuestion> asked,
      Optional<LocalDate> since,
      Optional<FrozenDue> atFreeze,
      Money more) {
    return new LedgerLine(
        period, own, paid, adjusted, released, held, heldIn, due, asked, since, atFreeze, more,
        amounts);
  }

  /**
   * The period.
   *
   * @return a period that is over
   */
  public BillingPeriod period() {
    return period;
  }

  /**
   * The certificate that counts for it.
   *
   * @return nothing where it never had one
   */
  public Optional<String> certificate() {
    return own.map(Issued::id);
  }

  /**
   * Whether it has a certificate.
   *
   * @return false where the period is over and none was issued
   */
  public boolean isCertified() {
    return own.isPresent();
  }

  /**
   * What its certificate says was earned, before deductions.
   *
   * @return nothing without a certificate, and where only its sum is known
   */
  public Optional<Money> earned() {
    return own.flatMap(Issued::sums).map(Issued.Sums::gross);
  }

  /**
   * What its certificate deducted.
   *
   * @return nothing without a certificate, and where only its sum is known
   */
  public Optional<Money> deducted() {
    return own.flatMap(Issued::sums).map(Issued.Sums::deducted);
  }

  /**
   * What its certificate held back when it was issued.
   *
   * @return nothing without a certificate, and where only its sum is known
   */
  public Optional<Money> heldAtFirst() {
    return own.flatMap(Issued::sums).map(Issued.Sums::held);
  }

  /**
   * What its certificate paid for it.
   *
   * @return the sum without what that certificate settled of other periods
   */
  public Money payable() {
    return own.map(Issued::own).orElse(Money.ZERO);
  }

  /**
   * What later certificates paid or took back for it.
   *
   * @return negative where they took back
   */
  public Money adjusted() {
    return adjusted;
  }

  /**
   * The part of the adjustments that released what was held.
   *
   * @return zero or more
   */
  public Money released() {
    return released;
  }

  /**
   * What was paid for it.
   *
   * @return the sum of all certificates that count
   */
  public Money paid() {
    return paid;
  }

  /**
   * What is held for it until its questions are answered.
   *
   * @return zero or more
   */
  public Money held() {
    return held.sum();
  }

  /**
   * Since when it is held.
   *
   * @return nothing where nothing is held
   */
  public Optional<LocalDate> since() {
    return isHeld() ? held.since() : Optional.empty();
  }

  /**
   * By when what is held must be settled.
   *
   * @return nothing where nothing is held, or where the terms state no day
   */
  public Optional<LocalDate> until() {
    return isHeld() ? held.until() : Optional.empty();
  }

  /**
   * The certificate that says last what is held.
   *
   * @return nothing where nothing is held
   */
  public Optional<String> heldIn() {
    return isHeld() ? heldIn : Optional.empty();
  }

  /**
   * Whether something is held.
   *
   * @return true above zero
   */
  public boolean isHeld() {
    return held.sum().compareTo(Money.ZERO) > 0;
  }

  /**
   * The questions on which what is held, or in doubt, depends.
   *
   * @return those of the certificate in whose ledger this line stands, or, with what is due now,
   *     those that are still open; none in a ledger that is read from issued certificates alone,
   *     whose {@link #heldIn} has them
   */
  public List<HeldQuestion> questions() {
    return questions;
  }

  /**
   * Since when what is held is answered: the questions of the certificate that holds it are settled
   * by what came after this day, and the next certificate pays what is {@link #unsettled}.
   *
   * @return nothing where something is still asked, or where it was not worked out
   */
  public Optional<LocalDate> answeredSince() {
    return answeredSince;
  }

  /**
   * What the next certificate pays or takes back, because more is known, or the terms were changed,
   * since the last.
   *
   * @return nothing where it was not worked out, and without a certificate
   */
  public Optional<Money> unsettled() {
    return isCertified() ? now.map(due -> due.nearest(paid).minus(paid)) : Optional.empty();
  }

  /**
   * What was paid and may have to be taken back.
   *
   * @return nothing where it was not worked out, and without a certificate
   */
  public Optional<Money> inDoubt() {
    return isCertified() ? now.map(due -> due.nearest(paid).minus(due.least())) : Optional.empty();
  }

  /**
   * What is due in any case in a period that never had a certificate.
   *
   * @return nothing where it was not worked out, and with a certificate
   */
  public Optional<Money> due() {
    return isCertified() ? Optional.empty() : now.map(DueSums::least);
  }

  /**
   * What may be due besides: in a period that never had a certificate beyond what is due in any
   * case, else beyond what was paid and is held, as where figures on which a certificate deducted
   * were withdrawn.
   *
   * @return nothing where it was not worked out, and with a certificate that still stands
   */
  public Optional<Money> depends() {
    return isCertified()
        ? Optional.of(besides).filter(LedgerLine::isSum)
        : now.map(due -> due.most().minus(due.least()));
  }

  /** Whether what a certificate paid or deducted is no longer sure by what is known now. */
  public boolean isDoubtful() {
    return isSum(besides) || inDoubt().filter(LedgerLine::isSum).isPresent();
  }

  private static boolean isSum(Money money) {
    return money.compareTo(Money.ZERO) > 0;
  }

  /**
   * What a certificate of the period pays for it by the figures known at its freeze.
   *
   * @return nothing where it pays what is due by all that is known now, where it was not worked
   *     out, and with a certificate
   */
  public Optional<FrozenDue> frozen() {
    return frozen;
  }

  /**
   * Amounts at actuals that could not be read: what they come to is not known, and not in any sum.
   *
   * @return their ids; none where all were read, or where it was not worked out
   */
  public List<String> unread() {
    return now.map(DueSums::unread).orElse(List.of());
  }

  /**
   * Whether something of it is still to be decided, paid or taken back.
   *
   * @return true without a certificate too
   */
  public boolean isOpen() {
    return !isCertified()
        || isHeld()
        || !unread().isEmpty()
        || isSum(besides)
        || unsettled().filter(sum -> !sum.equals(Money.ZERO)).isPresent()
        || inDoubt().filter(sum -> !sum.equals(Money.ZERO)).isPresent();
  }

  /** The most that may still be paid for it. */
  Money most() {
    Money certified = held.sum().compareTo(most(now)) >= 0 ? held.sum() : most(now);
    return isCertified() ? certified : now.map(DueSums::most).orElse(Money.ZERO);
  }

  private Money most(Optional<DueSums> due) {
    return due.map(DueSums::most).map(most -> most.minus(paid)).orElse(Money.ZERO);
  }

  /** The published tree; a certified period has {@code held}, another has what is due in it. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("period", period.id());
    tree.put("from", period.from());
    tree.put("until", period.until());
    tree.put("state", isCertified() ? "certified" : "never-certified");
    certificate().ifPresent(id -> tree.put("certificate", id));
    put(tree, "earned", earned());
    put(tree, "deducted", deducted());
    put(tree, "heldAtFirst", heldAtFirst());
    if (isCertified()) {
      tree.put("payable", payable().toString());
      tree.put("adjusted", adjusted.toString());
      tree.put("released", released.toString());
      tree.put("paid", paid.toString());
      tree.put("held", held.sum().toString());
    }
    if (isHeld()) {
      since().ifPresent(day -> tree.put("heldSince", day));
      until().ifPresent(day -> tree.put("heldUntil", day));
      heldIn().ifPresent(id -> tree.put("heldIn", id));
      tree.put("questions", asked());
      answeredSince.ifPresent(day -> tree.put("answeredSince", day));
    } else if (!questions.isEmpty()) {
      tree.put("questions", asked());
    }
    put(tree, "unsettled", unsettled());
    put(tree, "inDoubt", inDoubt());
    put(tree, "due", due());
    put(tree, "depends", depends());
    if (!unread().isEmpty()) {
      tree.put("unread", unread());
    }
    return tree;
  }

  private List<?> asked() {
    if (answeredSince.isPresent()) {
      return List.of();
    }
    return questions.isEmpty() ? held.questions() : Tree.list(questions, HeldQuestion::toPlain);
  }

  private static void put(Map<String, Object> tree, String name, Optional<Money> sum) {
    sum.ifPresent(money -> tree.put(name, money.toString()));
  }
}
