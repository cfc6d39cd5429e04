package org.govsm.procurement.question;

import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;

/**
 * A question that takes more than one table: several parts in order, or arithmetic on what a table
 * answers. It is asked like a question of a pack.
 */
public interface ComposedQuestion {

  /** What it asks and what it answers. */
  Question question();

  /**
   * The facts that it reads itself, whatever its tables test.
   *
   * @return names; none where everything depends on its tables
   */
  default Set<String> worked() {
    return Set.of();
  }

  /**
   * Decides it.
   *
   * @param facts what is known of the case
   * @throws IllegalArgumentException if a fact is of another kind than the question asks for; with
   *     the nearest right name, if no question asks for a day, fact or code of the case
   */
  Decision<?> decide(Case facts);
}
