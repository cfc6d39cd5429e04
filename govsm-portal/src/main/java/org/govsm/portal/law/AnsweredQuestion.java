package org.govsm.portal.law;

import java.util.function.Function;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;

/**
 * A question of a book, and what answers it.
 *
 * @param book the id of the book
 * @param question what is asked for
 * @param answer decides a case
 */
public record AnsweredQuestion(String book, Question question, Function<Case, Decision<?>> answer) {}
