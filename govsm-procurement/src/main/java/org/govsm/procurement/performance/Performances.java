package org.govsm.procurement.performance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.WorkedQuestion;

/** The questions of a contract that is being performed, by the tables of a book. */
public final class Performances {

  /** Damages for delay at the rate of the contract, and where the law caps them. */
  public static final String LIQUIDATED_DAMAGES = "liquidated-damages";

  /** Whether a change of the contract value keeps within the norm. */
  public static final String VARIATION = "variation";

  /** Whether the option clause of GeM allows a change, and what the contract is worth then. */
  public static final String GEM_OPTION = "gem.option.change";

  private Performances() {}

  /**
   * The questions that a book has the tables for.
   *
   * @param book the law that is asked
   * @return in the order in which a contract meets them
   */
  public static List<WorkedQuestion> of(RuleBook book) {
    List<Map.Entry<String, Function<RuleBook, WorkedQuestion>>> each =
        List.of(
            Map.entry(LiquidatedDamages.CAP, LiquidatedDamages::of),
            Map.entry(Variation.NORM, Variation::of),
            Map.entry(GemOption.OPTION, GemOption::of));
    return each.stream()
        .filter(entry -> book.question(entry.getKey()).isPresent())
        .map(entry -> entry.getValue().apply(book))
        .toList();
  }
}
