package org.govsm.portal.ask;

import java.util.function.Function;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;

/** A question of a book, and what answers it. */
public record AnsweredQuestion(
    String book, Question question, Function<Case, Decision<?>> answer) {}
