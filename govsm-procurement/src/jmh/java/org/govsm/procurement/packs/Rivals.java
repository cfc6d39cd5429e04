package org.govsm.procurement.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;

/**
 * What stands beside govsm on one table: KIE DMN on the same file, and the rows written out by hand
 * ({@link RowSearch}). Both have given the same rows and values as govsm before they are measured.
 */
final class Rivals {

  private static final Set<String> ONE_ROW = Set.of("UNIQUE", "FIRST", "ANY", "");

  private final LargeTable table;
  private final Map<String, Object> facts;
  private final RowSearch byHand;
  private final DMNRuntime kie;
  private final DMNModel model;

  Rivals(LargeTable table) {
    this.table = table;
    facts = table.facts();
    DmnCells file = DmnCells.of(table.file());
    byHand =
        new RowSearch(
            file.cells(table.question()),
            file.answers(table.question()),
            ONE_ROW.contains(file.hitPolicy(table.question())));
    SecondEngine engine = SecondEngine.of(table.file()); // seconds, where a measurement takes two
    compare(engine);
    kie = engine.alone();
    model = kie.getModels().get(0);
  }

  DMNResult askKie() {
    DMNContext context = kie.newContext();
    facts.forEach(context::set);
    return kie.evaluateByName(model, context, table.question());
  }

  List<RowSearch.Line> askByHand() {
    return byHand.ask(facts);
  }

  private void compare(SecondEngine engine) {
    Decision<Outputs> ours = table.pack().decide(table.question(), table.last());
    Set<String> matched = new TreeSet<>(DmnCells.of(table.file()).rows(table.question()));
    ours.trace().setAside().stream().map(Step::row).forEach(matched::remove);
    List<RowSearch.Line> lines = askByHand();
    same("rows by hand", matched, new TreeSet<>(lines.stream().map(RowSearch.Line::id).toList()));
    List<String> fields = table.asked().answer().stream().map(Fact::name).toList();
    SecondEngine.Answer theirs = engine.ask(table.question(), facts, fields);
    same("rows of KIE", matched, new TreeSet<>(theirs.matched()));
    List<Map<String, @Nullable Object>> written = new ArrayList<>();
    lines.forEach(line -> written.add(comparable(line.answer())));
    if (ours.ruling() instanceof Ruling.Answer<Outputs> answer && !answer.value().isMany()) {
      same("our answer", written.get(0), comparable(answer.value().rows().get(0)));
    }
    same("answers of both", withValues(written), withValues(theirs.rows()));
  }

  /** A row that has no value to give is nothing at all to KIE, unless it has two fields. */
  private static List<Map<String, @Nullable Object>> withValues(
      List<Map<String, @Nullable Object>> rows) {
    return rows.stream().filter(row -> !row.values().stream().allMatch(Objects::isNull)).toList();
  }

  private static Map<String, @Nullable Object> comparable(Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    fields.forEach((name, value) -> plain.put(name, SecondEngine.comparable(value)));
    return plain;
  }

  private void same(String what, Object one, Object other) {
    if (!one.equals(other)) {
      throw new IllegalStateException(table + ": " + what + ": " + one + " and " + other);
    }
  }
}
