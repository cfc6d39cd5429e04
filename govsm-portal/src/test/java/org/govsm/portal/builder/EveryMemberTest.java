package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every member of the schema of terms can be entered by form, or is here with the reason why not.
 */
class EveryMemberTest {

  /** What nobody types, and why. */
  private static final Map<String, String> MADE =
      Map.ofEntries(
          Map.entry("currency", "only rupees are certified"),
          Map.entry("buyer.id", "the department of the draft"),
          Map.entry("buyer.name", "the department of the draft"),
          Map.entry("amounts.kind", "chosen by a link before the page"),
          Map.entry("amounts.id", "made from the name"),
          Map.entry("bases.id", "made from the name"),
          Map.entry("deliverables.id", "made from the name"),
          Map.entry("deliverables.service", "comes with a requirement"),
          Map.entry("requirement.id", "the requirement that a draft begins with"),
          Map.entry("requirement.version", "the requirement that a draft begins with"),
          Map.entry("kpis.id", "made from the name"),
          Map.entry("caps.id", "made from the name"),
          Map.entry("exclusions.id", "made from the name"));

  private static final Translations LANGUAGES =
      Translations.over(List.of(ProcurementLaw::messages, GovernanceMessages::in));

  private static final Map<String, @Nullable Object> DATED =
      Map.of("from", "2026-04-01", "until", "2027-04-01", "amendment", "A1");

  private final Set<String> shown = new TreeSet<>();

  @Test
  void every_member_of_the_schema_has_a_control_or_a_reason() {
    BuilderPart.all().stream()
        .filter(part -> !part.code().equals("amount"))
        .forEach(part -> controls(part, part.isRow() ? DATED : Map.of(), Map.of()));
    for (String kind : AmountParts.KINDS) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>(DATED);
      row.put("kind", kind);
      controls(BuilderPart.of("amount"), row, Map.of());
    }
    Set<String> members = new TreeSet<>();
    members(Terms.form(Shapes.shipped()), "", members);
    Set<String> wanted = new TreeSet<>(members);
    wanted.removeAll(MADE.keySet());

    assertThat(shown).containsAll(wanted);
    assertThat(members).as("a reason of something that is no member").containsAll(MADE.keySet());
    assertThat(shown)
        .as("a reason of something that is typed")
        .doesNotContainAnyElementsOf(MADE.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_member_and_code_is_called_in_the_language_of_the_page(String language) {
    FieldWords words = new FieldWords(LANGUAGES.find(language).orElseThrow());
    List<String> unsaid = new ArrayList<>();
    unsaid(words, Terms.form(Shapes.shipped()), "terms", "", unsaid);

    assertThat(unsaid).isEmpty();
  }

  private static void unsaid(
      FieldWords words, Schema schema, String within, String at, List<String> unsaid) {
    for (Field field : schema.parts()) {
      String name = at + field.name();
      boolean called = !words.label(within, field).equals(field.says());
      boolean coded =
          words.words().language().equals("en") // some codes are English words
              || field.allowed().stream()
                  .noneMatch(code -> words.code(field.name(), code).equals(code));
      boolean whole = at.isEmpty() && field.kind() == Field.Kind.FORMS || name.equals("buyer");
      if (!MADE.containsKey(name) && !whole && !(called && coded)) {
        unsaid.add(within + ": " + name);
      }
      switch (field.kind()) {
        case FORM -> unsaid(words, TreeForm.only(field), field.name(), name + ".", unsaid);
        case FORMS ->
            unsaid(
                words,
                TreeForm.only(field),
                at.isEmpty() ? field.name() : field.word(),
                name + ".",
                unsaid);
        case CHOICE ->
            field.forms().forEach((word, form) -> unsaid(words, form, word, name + ".", unsaid));
        default -> {}
      }
    }
  }

  /** The controls of a page, and of each choice on it. */
  private void controls(
      BuilderPart part, Map<String, @Nullable Object> tree, Map<String, String> typed) {
    FieldWords words =
        new FieldWords(Messages.of("en", Map.of()).over(ProcurementLaw.messages("en")));
    Choices choices =
        new Choices(Map.of(), tree, MetricDictionary.shipped(), words, Choices.Known.nothing());
    List<FormItem> items =
        new TreeControls(Form.of(typed), words, choices)
            .items(
                part.fields(tree, Shapes.shipped()),
                tree,
                "",
                part.isRow() ? part.list() : "terms");
    items.forEach(item -> controls(part, tree, typed, item));
  }

  private void controls(
      BuilderPart part,
      Map<String, @Nullable Object> tree,
      Map<String, String> typed,
      FormItem item) {
    if (item instanceof FormItem.Group group) {
      group.items().forEach(one -> controls(part, tree, typed, one));
      return;
    }
    FormItem.Control control = (FormItem.Control) item;
    shown.add(
        (part.isRow() ? part.list() + "." : "")
            + control.name().replaceAll("\\.\\d+(?=\\.|$)", ""));
    if (control.kind().equals("pick") && !typed.containsKey(control.name())) {
      control
          .choices()
          .keySet()
          .forEach(
              code -> {
                Map<String, String> chosen = new LinkedHashMap<>(typed);
                chosen.put(control.name(), code);
                controls(part, tree, chosen);
              });
    }
  }

  private static void members(Schema schema, String at, Set<String> members) {
    for (Field field : schema.parts()) {
      String name = at + field.name();
      switch (field.kind()) {
        case FORM, FORMS -> members(TreeForm.only(field), name + ".", members);
        case CHOICE -> {
          members.add(name + "." + field.word());
          field.forms().values().forEach(one -> members(one, name + ".", members));
        }
        default -> members.add(name);
      }
    }
  }
}
