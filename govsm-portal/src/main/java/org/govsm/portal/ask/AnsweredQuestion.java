package org.govsm.portal.ask;

import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;

/**
 * A question of a book, and what answers it.
 *
 * @param needed the names of the facts on which the answer can depend in this book
 */
public record AnsweredQuestion(
    String book, Question question, Set<String> needed, Function<Case, Decision<?>> answer) {}
