package org.govsm.portal.pages;

import java.util.List;
import org.govsm.core.rules.RuleBook;

/**
 * What the list of questions shows.
 *
 * @param books the books to choose from
 * @param book the chosen one
 */
public record QuestionsView(List<RuleBook> books, RuleBook book) {}
