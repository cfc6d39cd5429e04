package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Amount;
import org.govsm.procurement.contract.Cap;
import org.govsm.procurement.contract.Effect;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.KpiName;
import org.govsm.procurement.contract.PaymentTerms;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Spent;

/** The arithmetic of one period under one scenario. */
final class Bill {

  private final Terms terms;
  private final Scorecard card;
  private final Scenario scenario;
  private final Map<KpiResult, Effect> effects = new LinkedHashMap<>();
  private final Map<KpiResult, Effect> paid = new LinkedHashMap<>();
  private final PaymentTerms payment;
  private final List<Earning> earnings = new ArrayList<>();
  private final List<Right> rights = new ArrayList<>();
  private List<Deduction> deductions = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private final BillMonths months;

  private Bill(Terms terms, Scorecard card, Scenario scenario) {
    this.terms = terms;
    this.card = card;
    this.scenario = scenario;
    this.payment = terms.payment();
    this.months = new BillMonths(this, card, this::earlier);
  }

  /**
   * Where something is deducted by the bills of several periods, what is not settled in those
   * before is taken the other way round, so that no reading of it is paid before it is settled.
   */
  private Bill earlier(Scorecard before, boolean deducts) {
    return of(terms, before, deducts ? scenario.reversed() : scenario);
  }

  static Bill of(Terms terms, Scorecard card, Scenario scenario) {
    Bill bill = new Bill(terms, card, scenario);
    card.results().forEach(result -> bill.effects.put(result, scenario.effect(result)));
    return bill.made();
  }

  /** The same under another scenario: of what is settled the same follows in all. */
  Bill under(Scenario other) {
    Bill bill = new Bill(terms, card, other);
    boolean same = effects.keySet().stream().allMatch(one -> one.ownPeriod().isEmpty());
    for (Map.Entry<KpiResult, Effect> entry : effects.entrySet()) {
      KpiResult result = entry.getKey();
      boolean settled = result.isSettled();
      same &= settled;
      bill.effects.put(result, settled ? entry.getValue() : other.effect(result));
    }
    return same ? this : bill.made();
  }

  private Bill made() {
    earn();
    deduct();
    limit();
    return this;
  }

  List<Earning> earnings() {
    return List.copyOf(earnings);
  }

  List<Deduction> deductions() {
    return List.copyOf(deductions);
  }

  List<Limit> limits() {
    return List.copyOf(limits);
  }

  List<Right> rights() {
    return List.copyOf(rights);
  }

  Money gross() {
    Money sum = Money.ZERO;
    for (Earning earning : earnings) {
      sum = sum.plus(earning.sum().orElse(Money.ZERO));
    }
    return sum;
  }

  Money deducted() {
    return sum(deductions);
  }

  Money payable() {
    return gross().minus(deducted());
  }

  Message why(KpiResult result) {
    Effect effect = effects.getOrDefault(result, Effect.none(Message.of("shape.watched")));
    return paid.getOrDefault(result, effect).why();
  }

  private static Money sum(List<Deduction> deductions) {
    Money sum = Money.ZERO;
    for (Deduction deduction : deductions) {
      sum = sum.plus(deduction.charged());
    }
    return sum;
  }

  private void earn() {
    for (Amount amount : terms.amounts(card.period().from())) {
      earnings.add(amount.sum().isPresent() ? fixed(amount) : counted(amount));
    }
    earnBy(effect -> effect.base().isEmpty());
    earnBy(effect -> effect.base().isPresent());
    effects.forEach(
        (result, effect) ->
            paid.getOrDefault(result, effect)
                .flags()
                .forEach(f -> rights.add(new Right(result.kpi().id(), result.platform(), f))));
  }

  /** What is a part of a base, or limited by one, is earned after what may be in the base. */
  private void earnBy(Predicate<Effect> which) {
    for (Map.Entry<KpiResult, Effect> entry : effects.entrySet()) {
      KpiResult result = entry.getKey();
      if (entry.getValue().isEarned() && which.test(entry.getValue())) {
        Effect effect = limited(conditioned(result, entry.getValue()), result);
        paid.put(result, effect);
        earnings.add(earned(result, effect));
      }
    }
  }

  /** Nothing is earned where a KPI on which it depends is missed, or may be. */
  private Effect conditioned(KpiResult result, Effect effect) {
    List<String> conditions = result.kpi().conditions();
    return card.results().stream()
        .filter(one -> conditions.contains(one.kpi().id()) && !holds(one, result.kpi()))
        .findFirst()
        .map(
            one ->
                Effect.earned(
                    Fraction.ZERO,
                    Message.of("shape.condition")
                        .with("kpi", KpiName.on(one.kpi(), one.platform()))))
        .orElse(effect);
  }

  private boolean holds(KpiResult condition, Kpi of) {
    return switch (condition.status()) {
      case MET -> true;
      case MISSED, MEASURED -> false;
      case EXCLUDED -> of.holdsWithoutCondition();
      case UNDETERMINED -> !scenario.isWorst(condition);
    };
  }

  private static Earning fixed(Amount amount) {
    return new Earning(
        amount.id(), Optional.empty(), amount.clause(), amount.sum(), Message.of("earning.fixed"));
  }

  private Earning counted(Amount amount) {
    Spent spent =
        card.spent().stream().filter(s -> s.amount().equals(amount.id())).findFirst().orElseThrow();
    Message why = spent.rupees().isPresent() ? spent.why() : spent.reasons().get(0);
    return new Earning(
        amount.id(),
        Optional.empty(),
        amount.clause(),
        spent.rupees().map(rupees -> rupees.low().rupees(payment.rounding())),
        why);
  }

  private Earning earned(KpiResult result, Effect effect) {
    boolean paid = !card.isPaidByAnother(result);
    return new Earning(
        result.kpi().id(),
        Optional.of(result.platform()),
        result.kpi().clause(),
        Optional.of(paid ? effect.amount().rupees(payment.rounding()) : Money.ZERO),
        paid ? effect.why() : Message.of("earning.not-besides"));
  }

  /** What is earned in rupees, within its caps. */
  private Effect limited(Effect effect, KpiResult result) {
    Optional<Fraction> base =
        effect
            .base()
            .map(id -> Fraction.of(gross(id, months.of(result.ownPeriod(), false))))
            .map(sum -> sum.max(Fraction.ZERO));
    boolean part = effect.kind() == Effect.Kind.EARNED_PART_OF_BASE;
    Fraction earned = part ? base.orElseThrow().times(effect.amount()) : effect.amount();
    Optional<Fraction> ofBase = effect.most().map(most -> base.orElseThrow().times(most));
    Optional<Fraction> most =
        ofBase.map(sum -> effect.limit().map(sum::min).orElse(sum)).or(effect::limit);
    if (most.filter(cap -> cap.compareTo(earned) < 0).isEmpty()) {
      return part ? Effect.earned(earned, effect.why()) : effect;
    }
    Message why =
        Message.of("shape.unit-rate.capped")
            .with("sum", effect.why())
            .with("cap", most.get().rupees(payment.rounding()));
    return Effect.earned(most.get(), why).with("capped");
  }

  private void deduct() {
    for (Map.Entry<KpiResult, Effect> entry : effects.entrySet()) {
      Effect effect = entry.getValue();
      if (effect.kind() == Effect.Kind.PART_OF_BASE || effect.kind() == Effect.Kind.SUM) {
        deductions.add(deduction(entry.getKey(), effect));
      }
    }
    if (!payment.isRoundedPerLine()) {
      deductions = Rounding.asTotal(deductions, payment.rounding());
    }
  }

  private Deduction deduction(KpiResult result, Effect effect) {
    Optional<Fraction> base = effect.base().map(id -> base(id, result));
    boolean part = effect.kind() == Effect.Kind.PART_OF_BASE;
    Fraction exact = part ? base.orElseThrow().times(effect.amount()) : sum(effect, base);
    Money amount = exact.rupees(payment.rounding());
    return new Deduction(
        result.kpi().id(),
        result.platform(),
        result.kpi().clause(),
        part ? Optional.of(effect.amount()) : Optional.empty(),
        part ? effect.base() : Optional.empty(),
        base.filter(sum -> part).map(sum -> sum.rupees(payment.rounding())),
        exact,
        amount,
        amount,
        effect.why());
  }

  /** A sum, or the part of a base that it may not exceed. */
  private static Fraction sum(Effect effect, Optional<Fraction> base) {
    return effect
        .most()
        .map(most -> base.orElseThrow().times(most).max(Fraction.ZERO).min(effect.amount()))
        .orElse(effect.amount());
  }

  /** The base in full, or less what other KPIs before this one deduct of what is in it. */
  private Fraction base(String id, KpiResult result) {
    List<Bill> bills = months.of(result.ownPeriod(), true);
    Fraction left = Fraction.of(gross(id, bills));
    if (payment.stacking().equals("gross")) {
      return left;
    }
    LocalDate from = bills.get(0).card.period().from();
    for (Bill bill : bills) {
      for (Deduction before : bill.deductions) {
        if (!before.kpi().equals(result.kpi().id())) {
          left = left.minus(Fraction.of(before.charged()).times(bill.share(before, id, from)));
        }
      }
    }
    return left.max(Fraction.ZERO);
  }

  /**
   * What part of an earlier deduction falls on what a base has from a day on; a sum falls on all
   * that is earned.
   */
  private Fraction share(Deduction before, String base, LocalDate from) {
    List<Bill> bills = months.of(months.days(before), true);
    List<Bill> common = bills.stream().filter(b -> !b.card.period().from().isBefore(from)).toList();
    return BillMonths.share(
        BillMonths.sum(common, bill -> bill.sumOf(bill.common(before, base))),
        BillMonths.sum(bills, bill -> bill.sumOf(bill.ids(before))));
  }

  private List<String> ids(Deduction deduction) {
    return deduction
        .base()
        .map(this::ids)
        .orElseGet(() -> earnings.stream().map(Earning::id).toList());
  }

  private List<String> ids(String base) {
    return terms.base(base, card.period().from());
  }

  private List<String> common(Deduction deduction, String base) {
    return ids(deduction).stream().filter(ids(base)::contains).toList();
  }

  private static Money gross(String base, List<Bill> bills) {
    return BillMonths.sum(bills, bill -> bill.sumOf(bill.ids(base)));
  }

  private Money sumOf(List<String> ids) {
    Money sum = Money.ZERO;
    for (Earning earning : earnings) {
      if (ids.contains(earning.id())) {
        sum = sum.plus(earning.sum().orElse(Money.ZERO));
      }
    }
    return sum;
  }

  private void limit() {
    for (Cap cap : terms.caps(card.period().from())) {
      Predicate<Deduction> covered = one -> cap.isOf(one.kpi());
      List<Bill> bills =
          months.of(
              cap.isOfKpiPeriod() ? months.longest(deductions, covered) : Optional.empty(), true);
      Money most =
          Fraction.of(gross(cap.base(), bills))
              .times(Fraction.of(cap.percent()))
              .rupees(payment.rounding());
      limit(cap.id(), cap.clause(), left(most, bills, covered), covered);
    }
    List<Bill> bills = months.of(months.longest(deductions, one -> true), true);
    limit("bill", "", left(BillMonths.sum(bills, Bill::gross), bills, one -> true), one -> true);
  }

  /** What the certificates before this one have left of a limit. */
  private Money left(Money most, List<Bill> bills, Predicate<Deduction> covered) {
    Money used =
        BillMonths.sum(
            bills.subList(0, bills.size() - 1),
            bill -> sum(bill.deductions.stream().filter(covered).toList()));
    Money left = most.minus(used);
    return left.compareTo(Money.ZERO) < 0 ? Money.ZERO : left;
  }

  /** The later deductions give way first. */
  private void limit(String cap, String clause, Money most, Predicate<Deduction> covered) {
    Money left = most;
    Money spared = Money.ZERO;
    for (int i = 0; i < deductions.size(); i++) {
      Deduction deduction = deductions.get(i);
      if (covered.test(deduction)) {
        Money kept = deduction.charged().compareTo(left) <= 0 ? deduction.charged() : left;
        spared = spared.plus(deduction.charged().minus(kept));
        left = left.minus(kept);
        deductions.set(i, deduction.charging(kept));
      }
    }
    if (!spared.equals(Money.ZERO)) {
      limits.add(new Limit(cap, clause, most, spared));
    }
  }
}
