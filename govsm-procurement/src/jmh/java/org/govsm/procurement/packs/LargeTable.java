package org.govsm.procurement.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Messages;

/**
 * A table with a complete case that its last row matches.
 *
 * @param cells rows times columns
 */
record LargeTable(RulePack pack, String question, int cells, Case last) {

  private static final Messages WORDS = Messages.shipped("en");

  /** The largest tables of some packs. */
  static List<LargeTable> of(List<RulePack> packs, int tables) {
    List<LargeTable> all = new ArrayList<>();
    for (RulePack pack : packs) {
      RowCases cases = new RowCases(pack);
      for (Question question : pack.questions()) {
        Case last = cases.ofTheLastRow(question.id());
        all.add(new LargeTable(pack, question.id(), cells(pack, question), last));
      }
    }
    all.sort(Comparator.comparing((LargeTable table) -> table.cells).reversed());
    return List.copyOf(all.subList(0, tables));
  }

  private static int cells(RulePack pack, Question question) {
    Messages words = pack.words("en").over(WORDS);
    int columns = question.dayRoles().size() + question.facts().size() + question.answer().size();
    return columns * TableView.of(pack, question.id(), words).lines().size();
  }

  @Override
  public String toString() {
    return pack.id() + " " + question + ", " + cells + " cells";
  }
}
