package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/** One deduction: of which KPI, what part of which base, and what limits leave of it. */
public final class Deduction implements ToPlain {

  private final String kpi;
  private final String platform;
  private final String clause;
  private final Optional<Fraction> part;
  private final Optional<String> base;
  private final Optional<Money> baseAmount;
  private final Fraction exact;
  private final Money amount;
  private final Money charged;
  private final Message why;

  Deduction(
      String kpi,
      String platform,
      String clause,
      Optional<Fraction> part,
      Optional<String> base,
      Optional<Money> baseAmount,
      Fraction exact,
      Money amount,
      Money charged,
      Message why) {
    this.kpi = kpi;
    this.platform = platform;
    this.clause = clause;
    this.part = part;
    this.base = base;
    this.baseAmount = baseAmount;
    this.exact = exact;
    this.amount = amount;
    this.charged = charged;
    this.why = why;
  }

  Deduction charging(Money sum) {
    return new Deduction(kpi, platform, clause, part, base, baseAmount, exact, amount, sum, why);
  }

  /** The KPI. */
  public String kpi() {
    return kpi;
  }

  /**
   * The platform.
   *
   * @return its code
   */
  public String platform() {
    return platform;
  }

  /** Where the contract says it. */
  public String clause() {
    return clause;
  }

  /**
   * Which part of the base.
   *
   * @return a part of one; nothing for a sum
   */
  public Optional<Fraction> part() {
    return part;
  }

  /**
   * The base.
   *
   * @return its id; nothing for a sum
   */
  public Optional<String> base() {
    return base;
  }

  /**
   * How much the base is, after earlier deductions where the terms say so.
   *
   * @return nothing for a sum
   */
  public Optional<Money> baseAmount() {
    return baseAmount;
  }

  /** The deduction before limits, rounded as the terms say. */
  public Money amount() {
    return amount;
  }

  /**
   * What is deducted.
   *
   * @return the sum after limits
   */
  public Money charged() {
    return charged;
  }

  /** The reason. */
  public Message why() {
    return why;
  }

  Fraction exact() {
    return exact;
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kpi", kpi);
    tree.put("platform", platform);
    tree.put("clause", clause);
    part.ifPresent(p -> tree.put("percent", p.points().shown().toPlainString()));
    base.ifPresent(b -> tree.put("base", b));
    baseAmount.ifPresent(b -> tree.put("baseAmount", b.toString()));
    tree.put("amount", amount.toString());
    tree.put("charged", charged.toString());
    return tree;
  }
}
