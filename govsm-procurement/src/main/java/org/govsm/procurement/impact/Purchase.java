package org.govsm.procurement.impact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.jspecify.annotations.Nullable;

/** A purchase that was made: what was known of it, for which need, and how it was made. */
public final class Purchase implements ToPlain {

  static final String DAY = "publication";
  static final String VALUE = "value";

  private final String id;
  private final String need;
  private final Case facts;
  private final Optional<String> used;

  private Purchase(String id, String need, Case facts, Optional<String> used) {
    this.id = requireNonNull(id, "id");
    this.need = requireNonNull(need, "need");
    this.facts = requireNonNull(facts, "facts");
    this.used = requireNonNull(used, "used");
  }

  /**
   * A purchase.
   *
   * @param id how its file is called
   * @param need what it was for; purchases of one need are looked at together
   * @param facts its day of {@code publication}, its {@code value}, and what else the question
   *     {@code procedure} asks
   * @param used the code of the procedure by which it was made, where that is known
   */
  public static Purchase of(String id, String need, Case facts, Optional<String> used) {
    return new Purchase(id, need, facts, used);
  }

  /**
   * Its name.
   *
   * @return how its file is called
   */
  public String id() {
    return id;
  }

  /** What it was for. */
  public String need() {
    return need;
  }

  /**
   * What is known.
   *
   * @return days and facts
   */
  public Case facts() {
    return facts;
  }

  /**
   * How it was made.
   *
   * @return the code of the procedure, where that is known
   */
  public Optional<String> used() {
    return used;
  }

  Optional<LocalDate> day() {
    return facts.day(DAY);
  }

  Optional<Money> value() {
    return facts.fact(VALUE).map(BigDecimal.class::cast).map(Money::ofRupees);
  }

  /**
   * The published tree form.
   *
   * @return id, need, days, facts, used
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("need", need);
    tree.putAll(facts.toPlain());
    tree.put("used", used.orElse(null));
    return tree;
  }

  @Override
  public String toString() {
    return id + " for " + need;
  }
}
