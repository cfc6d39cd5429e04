package org.govsm.procurement.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
record LargeTable(RulePack pack, Question asked, int cells, Case last) {

  private static final Messages WORDS = Messages.shipped("en");

  private record Sized(RulePack pack, Question asked, int cells) {}

  /** The nth of the largest tables of some packs. */
  static LargeTable of(List<RulePack> packs, int nth) {
    List<Sized> all = new ArrayList<>();
    for (RulePack pack : packs) {
      for (Question question : pack.questions()) {
        all.add(new Sized(pack, question, cells(pack, question)));
      }
    }
    all.sort(Comparator.comparing(Sized::cells).reversed());
    Sized one = all.get(nth - 1);
    Case last = new RowCases(one.pack).ofTheLastRow(one.asked.id());
    return new LargeTable(one.pack, one.asked, one.cells, last);
  }

  private static int cells(RulePack pack, Question question) {
    Messages words = pack.words("en").over(WORDS);
    int columns = question.dayRoles().size() + question.facts().size() + question.answer().size();
    return columns * TableView.of(pack, question.id(), words).lines().size();
  }

  String question() {
    return asked.id();
  }

  /** Where the file of the pack lies among the resources. */
  String file() {
    return "/org/govsm/procurement/packs/" + pack.id() + ".dmn";
  }

  /**
   * The values of the case by the names of the inputs in the file, as another engine takes them.
   */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String input : DmnCells.of(file()).inputs(question())) {
      facts.put(
          input,
          asked.fact(input).isPresent()
              ? last.fact(input).orElseThrow()
              : last.day(asked.dayRoles().get(0)).orElseThrow());
    }
    return facts;
  }

  @Override
  public String toString() {
    return pack.id() + " " + question() + ", " + cells + " cells";
  }
}
