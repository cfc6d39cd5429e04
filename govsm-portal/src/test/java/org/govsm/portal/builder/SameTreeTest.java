package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.document.Field;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Form;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page shows of a tree, sent back as it is, makes the same tree. */
class SameTreeTest {

  private static final Choices.Known NONE = Choices.Known.nothing();

  static Stream<Map<String, Object>> trees() {
    return TestTerms.all().stream();
  }

  private static List<FormItem> items(
      Map<String, @Nullable Object> terms, BuilderPart part, Map<String, @Nullable Object> tree) {
    FieldWords words =
        new FieldWords(Messages.of("en", Map.of()).over(ProcurementLaw.messages("en")));
    Choices choices = new Choices(terms, tree, MetricDictionary.shipped(), words, NONE);
    return new TreeControls(Form.blank(), words, choices)
        .items(part.fields(tree, Shapes.shipped()), tree, "", part.isRow() ? part.list() : "terms");
  }

  /** As a browser sends it: of words that are chosen, each in a line. */
  private static Form sent(List<FormItem> items) {
    return Form.of(PartView.typed(items));
  }

  private static Map<String, @Nullable Object> saved(
      Map<String, @Nullable Object> terms, BuilderPart part, Optional<Integer> row) {
    Map<String, @Nullable Object> tree =
        row.map(number -> Trees.rows(terms, part.list()).get(number)).orElse(terms);
    PartSaver.Saved saved =
        new PartSaver(part, sent(items(terms, part, tree)), NONE).save(terms, row);
    assertThat(saved.faults()).as(part.code()).isEmpty();
    return saved.terms();
  }

  @ParameterizedTest
  @MethodSource("trees")
  void terms_are_the_same_when_every_page_is_saved_unchanged(Map<String, Object> given) {
    Map<String, @Nullable Object> terms = Trees.object(given);
    for (BuilderPart part : BuilderPart.all()) {
      if (!part.isRow()) {
        terms = saved(terms, part, Optional.empty());
      } else {
        for (int i = 0; i < Trees.rows(terms, part.list()).size(); i++) {
          terms = saved(terms, part, Optional.of(i));
        }
      }
    }

    assertThat(terms).isEqualTo(given);
    assertThat(TermsBeyond.of(terms)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("trees")
  void every_value_of_terms_stands_in_a_control_of_some_page(Map<String, Object> given) {
    Map<String, @Nullable Object> terms = Trees.object(given);
    List<String> shown = new ArrayList<>();
    for (BuilderPart part : BuilderPart.all()) {
      if (!part.isRow()) {
        PartView.typed(items(terms, part, terms))
            .values()
            .forEach(text -> text.lines().forEach(shown::add));
      } else {
        for (Map<String, @Nullable Object> row : Trees.rows(terms, part.list())) {
          PartView.typed(items(terms, part, row))
              .values()
              .forEach(text -> text.lines().forEach(shown::add));
        }
      }
    }

    assertThat(shown.stream().map(SameTreeTest::ungrouped))
        .containsAll(leaves(given, "").stream().map(SameTreeTest::ungrouped).toList());
  }

  /** A sum is shown grouped, and without paise where there are none. */
  private static String ungrouped(String text) {
    return text.matches("[0-9,]+([.]00)?") ? text.replace(",", "").replace(".00", "") : text;
  }

  /** All texts and numbers but ids of rows, and what the portal fills in itself. */
  private static List<String> leaves(Object tree, String name) {
    List<String> leaves = new ArrayList<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (member, value) -> {
            String own = String.valueOf(member);
            boolean made = List.of("id", "currency", "buyer", "until", "kind").contains(own);
            if (!made) {
              leaves.addAll(leaves(value, own));
            }
          });
    } else if (tree instanceof List<?> items) {
      items.forEach(item -> leaves.addAll(leaves(item, name)));
    } else if (tree instanceof String text) {
      leaves.add(text);
    }
    return leaves;
  }

  @Test
  void what_a_page_has_no_field_for_stays_as_it_is() {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>(TestTerms.example());
    Map<String, @Nullable Object> kpi = Trees.rows(terms, "kpis").get(0);
    kpi.put("note", "of a later version");
    terms = Trees.with(terms, "kpis", 0, kpi);
    terms.put("annexes", List.of("a"));

    Map<String, @Nullable Object> again = saved(terms, BuilderPart.of("kpi"), Optional.of(0));

    assertThat(again).isEqualTo(terms);
    assertThat(TermsBeyond.of(again)).containsExactly("annexes");
  }

  @Test
  void the_pages_of_a_draft_read_the_tree_that_was_stored() {
    Map<String, Object> example = TestTerms.example();
    String stored = ContractDraft.text(ContractDraft.content(example, "why", Optional.empty()));
    ContractDraft draft =
        new ContractDraft(
            "d",
            1,
            1,
            ContractDraft.WORK,
            "",
            "a",
            "a",
            "",
            0,
            0,
            "",
            "",
            Instant.EPOCH,
            "",
            1,
            stored);

    assertThat(Terms.fromPlain(draft.terms()).orThrow().toPlain())
        .isEqualTo(Terms.fromPlain(example).orThrow().toPlain());
    assertThat(draft.deviation()).contains("why");
  }

  @Test
  void the_calendar_of_office_hours_is_chosen_from_those_of_the_department() {
    Field field = Field.of("calendar", Field.Kind.CODE).says("the calendar");
    FieldWords words =
        new FieldWords(Messages.of("en", Map.of()).over(ProcurementLaw.messages("en")));
    Choices.Known known = new Choices.Known(Map.of(), Map.of(), Map.of("NP", "NP: 2026"));
    for (Choices.Known some : List.of(known, NONE)) {
      Choices choices = new Choices(Map.of(), Map.of(), MetricDictionary.shipped(), words, some);
      FormItem.Control control =
          (FormItem.Control)
              new TreeControls(Form.blank(), words, choices)
                  .items(List.of(field), Map.of("calendar", "OLD"), "", "response")
                  .get(0);

      assertThat(control.kind()).isEqualTo("choice");
      assertThat(control.choices())
          .containsEntry("OLD", "OLD")
          .containsAllEntriesOf(some.calendars());
    }
  }
}
