package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shape says in sentences what follows from a result. */
class ShapeSaidTest {

  private static final Terms EXAMPLE = Terms.packaged("markfed-2025");

  private static List<String> keys(Shape shape, Object... parts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      tree.put(String.valueOf(parts[i]), parts[i + 1]);
    }
    Node own = shape.form().read(tree).orThrow();
    return shape.said(own).stream().map(Message::key).toList();
  }

  @Test
  void a_ladder_says_each_rung_and_what_it_leaves_open() {
    List<Map<String, Object>> rungs = List.of(Map.of("deduct", "10"), Map.of("deduct", "20"));

    assertThat(keys(new Ladder(), "base", "fee", "rungs", rungs))
        .containsExactly("says.rung-first", "says.rung", "says.after-open");
    assertThat(keys(new Ladder(), "base", "fee", "rungs", rungs, "after", "nothing"))
        .endsWith("says.after-nothing");
  }

  @Test
  void options_are_said_only_where_the_contract_states_them() {
    assertThat(keys(new Linear(), "base", "fee")).containsExactly("says.linear");
    assertThat(keys(new Linear(), "base", "fee", "floor", "50", "most", "30"))
        .containsExactly("says.linear", "says.option-floor", "says.option-most");
    assertThat(keys(new PerPoint(), "base", "fee", "percent", "1", "units", "full", "cap", "10"))
        .containsExactly("says.per-point", "says.units-full", "says.option-cap");
    assertThat(keys(new Unstated(), "reference", "annex 3"))
        .containsExactly("says.unstated", "says.unstated-where");
  }

  @Test
  void a_shape_of_a_department_is_told_part_by_part_as_its_form_describes_it() {
    Shape own =
        new Shape() {
          @Override
          public String code() {
            return "own";
          }

          @Override
          public Schema form() {
            return Schema.of(Field.of("fine", Field.Kind.TEXT).says("the fine"));
          }

          @Override
          public Effect effect(Node parts, Attainment attainment) {
            return Effect.none(Message.of("shape.met"));
          }

          @Override
          public Effect worst(Node parts, int missesBefore) {
            return Effect.none(Message.of("shape.met"));
          }
        };
    Node parts = own.form().read(Map.of("fine", "one day's fee")).orThrow();

    assertThat(own.said(parts).stream().map(ProcurementLaw.messages("en")::say))
        .containsExactly("the fine: one day's fee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void terms_are_said_whole_in_every_language_without_a_key_that_has_no_words(String language) {
    Messages words = ProcurementLaw.messages(language);
    TermsWords said = TermsWords.of(EXAMPLE, MetricDictionary.shipped(), words);
    List<String> texts = new ArrayList<>(said.payment());
    said.kpis()
        .forEach(
            kpi -> {
              texts.add(kpi.measure());
              texts.addAll(kpi.rules());
              texts.addAll(kpi.consequence());
            });

    assertThat(said.kpis()).isNotEmpty();
    assertThat(texts).isNotEmpty().noneMatch(text -> text.contains("says."));
    assertThat(EXAMPLE.periods())
        .allSatisfy(period -> assertThat(PeriodWords.name(period, words)).doesNotContain("month."));
  }

  @Test
  void what_the_terms_do_not_state_is_said_as_assumed() {
    Map<String, Object> tree = new LinkedHashMap<>(EXAMPLE.toPlain());
    tree.put("payment", Map.of());
    tree.remove("orderedOn");
    assertThat(payment(tree))
        .contains(
            "The contract does not state this; assumed: Each percentage is taken of the full base.",
            "The contract does not state this; assumed: Each deduction is rounded to the paisa.");
    assertThat(Terms.fromPlain(tree).orThrow().statesOrder()).isFalse();

    tree.put(
        "payment",
        Map.of(
            "stacking",
            "gross",
            "roundingPer",
            "line",
            "rounding",
            "half-up",
            "sources",
            List.of("first-party")));
    tree.put("orderedOn", EXAMPLE.periods().get(0).from().toString());
    assertThat(payment(tree))
        .contains(
            "Each percentage is taken of the full base.", "Each deduction is rounded to the paisa.")
        .noneMatch(text -> text.contains("assumed"));
    assertThat(Terms.fromPlain(tree).orThrow().statesOrder()).isTrue();
  }

  private static List<String> payment(Map<String, Object> tree) {
    Terms terms = Terms.fromPlain(tree).orThrow();
    return TermsWords.of(terms, MetricDictionary.shipped(), ProcurementLaw.messages("en"))
        .payment();
  }
}
