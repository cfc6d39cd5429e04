package org.govsm.core.rules;

import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Messages;

/**
 * The questions of one book and the decisions on them, whether tables answer or Java does. A module
 * that answers more than tables brings its own; {@link RuleBook#decider} answers by tables alone.
 */
public interface Decider {

  /**
   * A question.
   *
   * @param id its id
   * @return the question, or nothing where the book does not answer it
   */
  Optional<Question> question(String id);

  /**
   * Checks a case for a question: where this is right, {@link #decide} decides.
   *
   * @param id the id of the question
   * @param facts the case
   * @return the case, or every fault with its pointer
   */
  Checked<Case> check(String id, Case facts);

  /**
   * Decides a question.
   *
   * @param id the id of the question
   * @param facts what is known of the case
   */
  Decision<?> decide(String id, Case facts);

  /**
   * The sentences in which the decisions are said.
   *
   * @param language such as {@code en}
   * @return the sentences, or nothing where there are none in this language
   */
  Optional<Messages> messages(String language);
}
