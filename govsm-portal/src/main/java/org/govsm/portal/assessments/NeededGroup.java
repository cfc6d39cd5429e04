package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactSelection;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Needed group: what a step needs of one place.
 *
 * @param said what need not be asked, by the names of fields
 */
public record NeededGroup(String label, List<Asked> asked, Map<String, String> said) {

  /**
   * Groups of fields as a page shows them: what the place of the form says already is not asked,
   * and a text that may hold for others is asked before them.
   *
   * @param presets what stands in a form that nobody sent yet, by its field
   */
  public static List<NeededGroup> of(
      FactSelection fields,
      Form form,
      Function<FactField, Map<String, String>> presets,
      Map<String, @Nullable Object> known,
      Page page) {
    return fields.groups().stream()
        .map(group -> of(fields, group, form, presets, known, page))
        .toList();
  }

  private static NeededGroup of(
      FactSelection fields,
      FactSelection.Group group,
      Form form,
      Function<FactField, Map<String, String>> presets,
      Map<String, @Nullable Object> known,
      Page page) {
    Map<String, String> typed = new HashMap<>();
    group.fields().forEach(field -> typed.putAll(fields.typed(field)));
    if (form.typed().isEmpty()) {
      group.fields().forEach(field -> typed.putAll(presets.apply(field)));
    }
    typed.putAll(form.typed());
    List<FactField> preset =
        group.fields().stream()
            .filter(field -> fields.isPreset(field) && !form.errors().containsKey(field.name()))
            .toList();
    List<FactField> alike =
        group.fields().stream().flatMap(first -> fields.alike(first).stream()).toList();
    List<Asked> asked = new ArrayList<>();
    for (FactField field : group.fields()) {
      if (!preset.contains(field) && !alike.contains(field)) {
        List<FactField> others = fields.alike(field);
        asked.add(
            new Asked(
                inputs(List.of(field), typed, form, known).get(0),
                inputs(others, typed, form, known),
                fields.isSame(field, typed) || FactSelection.hasAll(field, typed)));
      }
    }
    Map<String, String> said = new LinkedHashMap<>();
    preset.forEach(one -> said.put(one.name(), typed.getOrDefault(one.name(), "")));
    return new NeededGroup(group.label(page.context().language()), asked, said);
  }

  private static List<FactInput> inputs(
      List<FactField> some,
      Map<String, String> typed,
      Form form,
      Map<String, @Nullable Object> known) {
    return FactInput.of(new FactEntry.Part("", some, List.of()), typed, form.errors(), known);
  }

  /** What it is called, with what need not be asked. */
  public String title(Page page) {
    return said.isEmpty()
        ? label
        : label + ": " + String.join(", ", said.values().stream().map(page::platform).toList());
  }

  /** All fields that are shown. */
  public List<FactInput> inputs() {
    return asked.stream()
        .flatMap(one -> Stream.concat(Stream.of(one.input()), one.others().stream()))
        .toList();
  }

  /**
   * A question.
   *
   * @param others those for which its answer may hold too
   * @param same whether somebody says that it does, or that a list has all that is asked
   */
  public record Asked(FactInput input, List<FactInput> others, boolean same) {

    /** Whether the others are open: something stands in one of them, or is wrong with it. */
    public boolean areOthersOpen() {
      return others.stream()
          .anyMatch(one -> one.error().isPresent() || !one.text().isEmpty() || one.isNone());
    }

    /** What a list is asked to have, in words; empty of what is no such list. */
    public String asked(Page page) {
      return FactSelection.asked(input.field()).stream()
          .map(word -> page.words().find(FactField.named(word)).orElse(word))
          .collect(Collectors.joining(", "));
    }

    /** Whether the words of a list are chosen one by one. */
    public boolean isChosenSingly() {
      return !same && (input.error().isPresent() || !input.typed().isEmpty() && !isBlank());
    }

    private boolean isBlank() {
      return input.typed().values().stream().allMatch(String::isBlank);
    }

    /** What it asks together with the others. */
    public String together(Page page) {
      return page.words()
          .find("needs-page.together." + input.field().path().replace("[]", ""))
          .orElseGet(
              () ->
                  Stream.concat(Stream.of(input), others.stream())
                      .map(one -> one.field().label(page.context().language()))
                      .collect(Collectors.joining("; ")));
    }
  }
}
