package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

/**
 * Key of a question: its id and the Java type of what it answers, so that a slip of either does not
 * compile.
 *
 * @param id the id, by which books, packs and the HTTP API know the question
 * @param answer the type of the answer: {@link Outputs} where a table answers
 * @param <A> the type of the answer
 */
public record QuestionKey<A>(String id, Class<A> answer) {

  /**
   * Checks that nothing is missing.
   *
   * @param id see the record
   * @param answer see the record
   */
  public QuestionKey {
    requireNonNull(id, "id");
    requireNonNull(answer, "answer");
  }

  @Override
  public String toString() {
    return id;
  }
}
