package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.table.Bits;
import org.govsm.core.rules.table.HitPolicy;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.RowWords;
import org.govsm.core.rules.table.Table;
import org.govsm.core.text.Message;
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
  private final boolean asked;

  TableTrace(RulePack pack, Table table, Case facts, Table.Hits hits) {
    this(pack, table, facts, hits, true);
  }

  private TableTrace(RulePack pack, Table table, Case facts, Table.Hits hits, boolean asked) {
    this.pack = pack;
    this.table = table;
    this.facts = facts;
    this.matched = hits.matched();
    this.possible = hits.possible();
    this.asked = asked;
  }

  /** Of a table that only names the gap: its rows were not asked. */
  static TableTrace notAsked(RulePack pack, Table table, Case facts) {
    return new TableTrace(pack, table, facts, Table.Hits.none(table), false);
  }

  @Override
  public List<Step> steps() {
    return new RowWords(table, facts.values())
        .steps(TableRuling.deciding(table, matched), TableRuling.open(table, matched, possible));
  }

  @Override
  public List<Step> setAside() {
    long[] out =
        asked ? Bits.without(table.rows().size(), matched, possible) : table.unmet(facts.values());
    return new RowWords(table, facts.values()).out(out);
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    long[] deciding = TableRuling.deciding(table, matched);
    boolean firm = table.policy() == HitPolicy.ANY && anyHigh(deciding);
    for (int row = Bits.next(deciding, 0); row >= 0; row = Bits.next(deciding, row + 1)) {
      findings.addAll(table.findings(row, firm));
    }
    if (table.policy() == HitPolicy.COLLECT) {
      otherReadings(deciding, findings);
    }
    readUpTo(findings);
    return findings;
  }

  private boolean anyHigh(long[] deciding) {
    return Bits.all(deciding).stream()
        .anyMatch(row -> table.rows().get(row).grade() == Certainty.HIGH);
  }

  private void otherReadings(long[] deciding, List<Finding> findings) {
    for (int row = Bits.next(matched, 0); row >= 0; row = Bits.next(matched, row + 1)) {
      if (!Bits.has(deciding, row)) {
        findings.add(table.otherReading(row));
      }
    }
  }

  private void readUpTo(List<Finding> findings) {
    Optional<LocalDate> day = table.dayIn(facts.values());
    if (day.isPresent() && day.get().isAfter(pack.checkedTo())) {
      Message read =
          Message.of("law.read-up-to")
              .with("pack", new PackName(pack.id()))
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
      findings.add(Finding.of("law.read-up-to", Finding.Weight.WARNING, text, own()));
    }
  }

  /**
   * The provision of the pack's own instrument that comes nearest: of a row that decides, else of
   * the table, else of any. What a row cites from elsewhere says nothing of how far the pack was
   * read.
   */
  private Citation own() {
    Set<String> own = pack.ownInstruments();
    Stream<Row> deciding = Bits.all(matched).stream().map(row -> table.rows().get(row));
    return Stream.concat(deciding, Stream.concat(table.rows().stream(), pack.rows()))
        .filter(row -> own.contains(row.authority().id()))
        .findFirst()
        .orElseGet(() -> table.rows().get(0))
        .citation();
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
