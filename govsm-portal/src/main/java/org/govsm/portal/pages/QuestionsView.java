package org.govsm.portal.pages;

import java.util.List;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;

/**
 * What the list of questions shows.
 *
 * @param books the books to choose from
 * @param book the chosen one
 * @param questions what it answers
 */
public record QuestionsView(List<RuleBook> books, RuleBook book, List<Question> questions) {}
