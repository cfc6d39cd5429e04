package org.govsm.portal.ask;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCoverage;
import org.govsm.governance.framework.Element;
import org.govsm.portal.web.ProblemException;

/**
 * Control filter: the choice of controls that is looked for. What is empty does not narrow the
 * choice.
 */
public record ControlFilter(String element, String how, String strength, String word) {

  private static final List<String> STRENGTHS = List.of("must", "should", "may");

  static ControlFilter of(MultivaluedMap<String, String> query, CheckCoverage coverage) {
    Map<String, List<String>> allowed = choices(coverage);
    List<InputFault> faults = new ArrayList<>();
    allowed.forEach(
        (name, codes) -> {
          if (!given(query, name).isEmpty() && !codes.contains(given(query, name))) {
            Message text = Message.of("input.code").with("allowed", codes);
            faults.add(new InputFault(Tree.pointer(name), "input.code", text));
          }
        });
    ProblemException.unlessNone(faults);
    return new ControlFilter(
        given(query, "element"), given(query, "how"), given(query, "strength"), given(query, "q"));
  }

  /** What can be chosen, by the name of the field. */
  static Map<String, List<String>> choices(CheckCoverage coverage) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("element", coverage.catalogue().elements().stream().map(Element::id).toList());
    choices.put("how", List.copyOf(coverage.counts().keySet()));
    choices.put("strength", STRENGTHS);
    return choices;
  }

  private static String given(MultivaluedMap<String, String> query, String name) {
    String given = query.getFirst(name);
    return given == null ? "" : given.strip();
  }

  /** Whether everything is shown. */
  public boolean isEmpty() {
    return element.isEmpty() && how.isEmpty() && strength.isEmpty() && word.isEmpty();
  }

  /** What was chosen in a field. */
  String chosen(String field) {
    return switch (field) {
      case "element" -> element;
      case "how" -> how;
      default -> strength;
    };
  }

  boolean fits(ControlCoverage one, String language) {
    Control control = one.control();
    return (element.isEmpty() || control.element().equals(element))
        && (how.isEmpty() || one.how().equals(how))
        && (strength.isEmpty() || control.strength().equals(strength))
        && says(control, language);
  }

  /** English stands beside the language of the page, as officers quote both. */
  private boolean says(Control control, String language) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Stream.of(
            control.id(),
            control.title(language),
            control.title("en"),
            control.statement(language),
            control.statement("en"))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
