package org.govsm.portal.accounts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactSelection;
import org.govsm.portal.assessments.FactInput;
import org.govsm.portal.web.Page;

/**
 * Needed group: what a step needs of one place.
 *
 * @param said what need not be asked, by the names of fields
 */
public record NeededGroup(String label, List<Asked> asked, Map<String, String> said) {

  /** What it is called, with what need not be asked. */
  public String title() {
    return said.isEmpty() ? label : label + ": " + String.join(", ", said.values());
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

    /** What the others ask. */
    public String others(Page page) {
      return others.stream()
          .map(one -> one.field().label(page.context().language()))
          .collect(Collectors.joining("; "));
    }
  }
}
