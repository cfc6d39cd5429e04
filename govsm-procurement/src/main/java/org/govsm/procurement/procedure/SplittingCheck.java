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
  private final List<String> permittedOnAggregate;
  private final List<String> procedureEach;
  private final List<String> flags;

  SplittingCheck(
      Money aggregate,
      List<String> permittedOnAggregate,
      List<String> procedureEach,
      List<String> flags) {
    this.aggregate = aggregate;
    this.permittedOnAggregate = List.copyOf(permittedOnAggregate);
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
   * @return its code; nothing where the rules do not say, or permit several
   */
  public Optional<String> procedureOnAggregate() {
    return permittedOnAggregate.size() == 1
        ? Optional.of(permittedOnAggregate.get(0))
        : Optional.empty();
  }

  /**
   * The procedures that are permitted for the sum, on the same day.
   *
   * @return in the order of the rules; none where the rules do not say
   */
  public List<String> permittedOnAggregate() {
    return permittedOnAggregate;
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
   * @return aggregate, procedureOnAggregate, procedureEach, flags; permittedOnAggregate where the
   *     rules permit several
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("aggregate", aggregate);
    tree.put("procedureOnAggregate", procedureOnAggregate().orElse(null));
    tree.put("permittedOnAggregate", permittedOnAggregate.size() > 1 ? permittedOnAggregate : null);
    tree.put("procedureEach", procedureEach);
    tree.put("flags", flags);
    return tree;
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
