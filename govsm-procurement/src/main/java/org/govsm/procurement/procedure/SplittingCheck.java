package org.govsm.procurement.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.jspecify.annotations.Nullable;

/** What orders of one need come to together, and how each of them was placed. */
public final class SplittingCheck implements ToPlain {

  private final Money aggregate;
  private final Optional<String> procedureOnAggregate;
  private final List<String> procedureEach;
  private final List<String> flags;

  SplittingCheck(
      Money aggregate,
      Optional<String> procedureOnAggregate,
      List<String> procedureEach,
      List<String> flags) {
    this.aggregate = aggregate;
    this.procedureOnAggregate = procedureOnAggregate;
    this.procedureEach = List.copyOf(procedureEach);
    this.flags = List.copyOf(flags);
  }

  /**
   * The orders of the window together.
   *
   * @return the exact sum
   */
  public Money aggregate() {
    return aggregate;
  }

  /**
   * The procedure that the sum would need: on the day of the order that needed another one alone,
   * or where there is none, on the last day of the window.
   *
   * @return its code; nothing where the rules do not say
   */
  public Optional<String> procedureOnAggregate() {
    return procedureOnAggregate;
  }

  /**
   * The procedures that the single orders needed.
   *
   * @return each code once, sorted
   */
  public List<String> procedureEach() {
    return procedureEach;
  }

  /**
   * Whether the orders look like a demand cut up.
   *
   * @return true if the sum would have needed another procedure than an order of them
   */
  public boolean isPossibleSplitting() {
    return !flags.isEmpty();
  }

  /**
   * The published tree form.
   *
   * @return aggregate, procedureOnAggregate, procedureEach, flags
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("aggregate", aggregate);
    tree.put("procedureOnAggregate", procedureOnAggregate.orElse(null));
    tree.put("procedureEach", procedureEach);
    tree.put("flags", flags);
    return tree;
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
