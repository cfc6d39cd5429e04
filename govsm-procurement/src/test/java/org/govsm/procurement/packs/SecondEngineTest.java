package org.govsm.procurement.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our packs are plain DMN: an engine that is not ours reads them, matches the same rows and gives
 * the same answers at every boundary of every column and beside it. Complete facts only; what
 * happens when a fact is missing is ours alone.
 */
class SecondEngineTest {

  private static final Map<RulePack, SecondEngine> KIE = new LinkedHashMap<>();
  private static final Map<RulePack, DmnCells> CELLS = new LinkedHashMap<>();

  static {
    for (RulePack pack : ProcurementLaw.library().packs()) {
      String resource = "/org/govsm/procurement/packs/" + pack.id() + ".dmn";
      KIE.put(pack, SecondEngine.of(resource));
      CELLS.put(pack, DmnCells.of(resource));
    }
  }

  record Table(RulePack pack, Question question) {
    @Override
    public String toString() {
      return pack.id() + " " + question.id();
    }
  }

  static List<Table> tables() {
    return KIE.keySet().stream()
        .flatMap(pack -> pack.questions().stream().map(question -> new Table(pack, question)))
        .toList();
  }

  @Test
  void it_reads_every_pack_without_complaint() {
    KIE.values().forEach(kie -> assertThat(kie.complaints()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void it_matches_the_same_rows_and_answers_the_same(Table table) {
    List<String> all = CELLS.get(table.pack()).rows(table.question().id());
    Set<String> seen = new HashSet<>();
    for (Map<String, Object> facts : CELLS.get(table.pack()).combinations(table.question().id())) {
      Decision<Outputs> ours = table.pack().decide(table.question().id(), caseOf(table, facts));
      SecondEngine.Answer theirs =
          KIE.get(table.pack()).ask(table.question().id(), facts, fields(table.question()));

      Set<String> matched = new HashSet<>(all);
      ours.trace().setAside().stream().map(Step::row).forEach(matched::remove);
      assertThat(theirs.matched()).as("rows for %s", facts).isEqualTo(matched);
      assertSameAnswer(ours, theirs, facts);
      seen.addAll(matched);
    }
    assertThat(seen).as("every row is reached").containsExactlyInAnyOrderElementsOf(all);
  }

  private static void assertSameAnswer(
      Decision<Outputs> ours, SecondEngine.Answer theirs, Map<String, Object> facts) {
    Optional<Outputs> said = said(ours.ruling());
    if (said.isEmpty()) {
      assertThat(theirs.rows())
          .as("no value for %s", facts)
          .allSatisfy(row -> assertThat(row.values()).containsOnlyNulls());
    } else if (said.get().isMany()) {
      assertThat(theirs.rows()).as("answers for %s", facts).isEqualTo(comparable(said.get()));
    } else {
      assertThat(theirs.rows()).as("answer for %s", facts).containsAll(comparable(said.get()));
    }
  }

  /** What the rows say: a row that is only an indication to us is an answer to the other engine. */
  private static Optional<Outputs> said(Ruling<Outputs> ruling) {
    return ruling instanceof Ruling.Answer<Outputs> answer
        ? Optional.of(answer.value())
        : ruling instanceof Ruling.Refer<Outputs> refer ? refer.indication() : Optional.empty();
  }

  private static List<Map<String, @Nullable Object>> comparable(Outputs outputs) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> fields : outputs.rows()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      fields.forEach((name, value) -> row.put(name, SecondEngine.comparable(value)));
      rows.add(row);
    }
    return rows;
  }

  private static List<String> fields(Question question) {
    return question.answer().stream().map(Fact::name).toList();
  }

  private static Case caseOf(Table table, Map<String, Object> facts) {
    Case.Draft draft = Case.draft();
    facts.forEach(
        (name, value) -> {
          if (table.question().fact(name).isPresent()) {
            draft.fact(name, value);
          } else {
            draft.day(table.question().dayRoles().get(0), (LocalDate) value);
          }
        });
    return draft.done();
  }

  @Test
  void it_reads_the_same_words() {
    for (RulePack pack : KIE.keySet()) {
      Messages english = pack.words("en");
      Messages hindi = pack.words("hi");
      for (Object term : CELLS.get(pack).points("labels").get("term")) {
        SecondEngine.Answer said =
            KIE.get(pack).ask("labels", Map.of("term", term), List.of("en", "hi"));
        assertThat(said.rows())
            .containsExactly(
                Map.of("en", english.say((String) term), "hi", hindi.say((String) term)));
      }
    }
  }
}
