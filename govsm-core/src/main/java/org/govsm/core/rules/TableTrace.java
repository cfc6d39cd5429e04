package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Spoken;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.table.Bits;
import org.govsm.core.rules.table.HitPolicy;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.RowWords;
import org.govsm.core.rules.table.Table;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of one table's decision: it keeps only the sets of rows, and words them when asked.
 */
final class TableTrace implements Trace {

  private final RulePack pack;
  private final Table table;
  private final Case facts;
  private final long[] matched;
  private final long[] possible;

  TableTrace(RulePack pack, Table table, Case facts, Table.Hits hits) {
    this.pack = pack;
    this.table = table;
    this.facts = facts;
    this.matched = hits.matched();
    this.possible = hits.possible();
  }

  @Override
  public List<Step> steps() {
    RowWords words = new RowWords(table, facts.values());
    List<Step> steps = new ArrayList<>();
    Bits.all(TableRuling.deciding(table, matched)).forEach(row -> steps.add(words.applies(row)));
    Bits.all(TableRuling.open(table, matched, possible)).forEach(row -> steps.add(words.may(row)));
    return steps;
  }

  @Override
  public List<Step> setAside() {
    RowWords words = new RowWords(table, facts.values());
    List<Step> steps = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      Integer unmet = table.firstUnmet(facts.values(), table.rows().get(row));
      if (unmet != null) {
        steps.add(words.out(row, unmet));
      }
    }
    return steps;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    long[] deciding = TableRuling.deciding(table, matched);
    List<Row> rows = Bits.all(deciding).stream().map(table.rows()::get).toList();
    boolean firm =
        table.policy() == HitPolicy.ANY && rows.stream().anyMatch(r -> r.grade() == Certainty.HIGH);
    rows.forEach(row -> aboutRow(row, firm, findings));
    otherReadings(deciding, findings);
    readUpTo(findings);
    return findings;
  }

  /**
   * What is to be known of a row that decides.
   *
   * @param firm whether another row, that is surer, says the same
   */
  private static void aboutRow(Row row, boolean firm, List<Finding> findings) {
    if (row.grade() == Certainty.MEDIUM && !firm) {
      findings.add(sureMedium(row.citation()));
    }
    row.note().ifPresent(n -> findings.add(finding("law.note", Finding.Weight.NOTE, n, row)));
  }

  static Finding sureMedium(Citation citation) {
    return Finding.of(
        "law.sure-medium", Finding.Weight.WARNING, Message.of("law.sure-medium"), citation);
  }

  private void otherReadings(long[] deciding, List<Finding> findings) {
    long[] others = matched.clone();
    Bits.drop(others, deciding);
    if (table.policy() == HitPolicy.COLLECT) {
      for (int index : Bits.all(others)) {
        Message text =
            Message.of("law.other-reading")
                .with("answer", Spoken.answer(table.answer(index)))
                .with("reading", new Term(table.rows().get(index).interpretation().orElse("")));
        findings.add(
            finding("law.other-reading", Finding.Weight.NOTE, text, table.rows().get(index)));
      }
    }
  }

  private void readUpTo(List<Finding> findings) {
    Optional<LocalDate> day = table.dayIn(facts.values());
    if (day.isPresent() && day.get().isAfter(pack.checkedTo())) {
      Message read =
          Message.of("law.read-up-to")
              .with("pack", pack.id())
              .with("checkedTo", pack.checkedTo())
              .with("day", day.get());
      Message text =
          pack.searched()
              .filter(search -> search.on().isAfter(pack.checkedTo()))
              .map(
                  search ->
                      Message.of("law.read-and-searched")
                          .with("read", read)
                          .with("searched", search.said()))
              .orElse(read);
      int row = Math.max(Bits.next(matched, 0), 0);
      findings.add(finding("law.read-up-to", Finding.Weight.WARNING, text, table.rows().get(row)));
    }
  }

  private static Finding finding(String code, Finding.Weight weight, Message text, Row row) {
    return Finding.of(code, weight, text, row.citation());
  }

  @Override
  public List<PackPin> packs() {
    return List.of(pack.pin());
  }

  @Override
  public Map<String, @Nullable Object> basis() {
    return facts.toPlain();
  }
}
