package org.govsm.portal.editions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InstrumentName;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.rules.check.PackDiff;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** Edition table: what an edition says otherwise in one table, row by row in words. */
public record EditionTable(String question, String title, List<Change> changes) {

  /**
   * A row in both editions.
   *
   * @param before what it said; empty where it was not there
   * @param after what it says; empty where it is not there
   */
  public record Change(
      PackDiff.Kind kind,
      String row,
      String rule,
      Map<String, String> before,
      Map<String, String> after) {

    /** Whether the rule has a page: what only the edition has is in no table yet. */
    public boolean isKnown() {
      return kind != PackDiff.Kind.ADDED;
    }

    /** Whether both editions have the same in a cell. */
    public boolean same(String heading) {
      return before.containsKey(heading) && Objects.equals(before.get(heading), after.get(heading));
    }
  }

  static List<EditionTable> of(
      Optional<RulePack> before, RulePack after, List<PackDiff.Change> changes, Messages words) {
    Map<String, List<Change>> tables = new LinkedHashMap<>();
    for (PackDiff.Change change : changes) {
      Map<String, String> was =
          before
              .map(pack -> cells(pack, change.question(), change.before(), words))
              .orElse(Map.of());
      Map<String, String> is = cells(after, change.question(), change.after(), words);
      if (change.kind() == PackDiff.Kind.CHANGED) {
        Set<String> same = same(was, is, words);
        was.keySet().removeAll(same);
        is.keySet().removeAll(same);
      }
      String row = (change.after().isEmpty() ? change.before() : change.after()).get(0);
      tables
          .computeIfAbsent(change.question(), question -> new ArrayList<>())
          .add(new Change(change.kind(), row, change.rule(), was, is));
    }
    Messages own = over(after, words);
    List<EditionTable> views = new ArrayList<>();
    tables.forEach(
        (question, rows) ->
            views.add(
                new EditionTable(question, own.say(Message.of("question." + question)), rows)));
    return views;
  }

  /** What need not be read again; days and source say which row it is. */
  private static Set<String> same(Map<String, String> was, Map<String, String> is, Messages words) {
    Set<String> same = new HashSet<>(was.keySet());
    same.removeIf(heading -> !Objects.equals(was.get(heading), is.get(heading)));
    same.remove(words.say("table.days"));
    same.remove(words.say("table.source"));
    return same;
  }

  /** The words of the edition itself before those of the law in force. */
  private static Messages over(RulePack pack, Messages words) {
    return pack.words(words.language()).over(words);
  }

  private static Map<String, String> cells(
      RulePack pack, String question, List<String> rows, Messages words) {
    if (rows.isEmpty()) {
      return new LinkedHashMap<>();
    }
    Messages own = over(pack, words);
    TableView table = TableView.of(pack, question, own);
    return table.lines().stream()
        .filter(line -> rows.contains(line.id()))
        .findFirst()
        .map(line -> cells(table, line, own))
        .orElseGet(LinkedHashMap::new);
  }

  private static Map<String, String> cells(TableView table, TableView.Line line, Messages words) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(words.say("table.days"), line.days());
    for (int i = 0; i < table.conditions().size(); i++) {
      cells.put(table.conditions().get(i), line.conditions().get(i));
    }
    for (int i = 0; i < table.answers().size(); i++) {
      cells.put(table.answers().get(i), line.answers().get(i));
    }
    Citation citation = line.citation();
    cells.put(
        words.say("table.source"),
        new InstrumentName(citation.instrument()).name(words)
            + ", "
            + new ProvisionName(citation.provision()).name(words));
    cells.put(words.say("table.sure"), words.say("grade." + citation.sure().code()));
    cells.put(words.say("table.note"), line.note());
    cells.values().removeIf(String::isEmpty);
    return cells;
  }
}
