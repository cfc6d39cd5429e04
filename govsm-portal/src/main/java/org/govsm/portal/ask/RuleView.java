package org.govsm.portal.ask;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.rules.Question;

/**
 * Rule view: the page of one table.
 *
 * @param diff the difference between two days
 */
public record RuleView(Question question, MarkedTable table, Timeline timeline, TableDiff diff) {

  /** The headings of conditions and answers. */
  public List<String> headings() {
    List<String> headings = new ArrayList<>(table.view().conditions());
    headings.addAll(table.view().answers());
    return headings;
  }
}
