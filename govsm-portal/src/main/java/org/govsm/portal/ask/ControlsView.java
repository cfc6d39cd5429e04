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
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Controls view: the list of controls. */
public record ControlsView(
    Profile profile, CheckCoverage coverage, Filter filter, ControlWords words) {

  static ControlsView of(Profile profile, CheckCoverage coverage, Filter filter, Page page) {
    return new ControlsView(profile, coverage, filter, new ControlWords(page, profile.id()));
  }

  /** The profiles that can be chosen. */
  public List<Profile> profiles() {
    return Profiles.shipped();
  }

  /** What can be chosen in each field. */
  public Map<String, List<String>> choices() {
    return Filter.choices(coverage);
  }

  /** Whether a code is chosen. */
  public boolean isChosen(String field, String code) {
    return filter.chosen(field).equals(code);
  }

  /** The word for what can be chosen. */
  public String choice(String field, String code) {
    String language = words.page().context().language();
    return field.equals("element")
        ? coverage.catalogue().elements().stream()
            .filter(element -> element.id().equals(code))
            .map(element -> element.title(language))
            .findFirst()
            .orElse(code)
        : words.code(field, code);
  }

  /** The elements of which a control was found. */
  public List<Element> elements() {
    return coverage.catalogue().elements().stream().filter(e -> !found(e).isEmpty()).toList();
  }

  /** The controls of an element that were found. */
  public List<ControlCoverage> found(Element element) {
    return found().stream().filter(one -> one.control().element().equals(element.id())).toList();
  }

  /** All that were found. */
  public List<ControlCoverage> found() {
    String language = words.page().context().language();
    return coverage.controls().stream().filter(one -> filter.fits(one, language)).toList();
  }

  /** How many controls the profile leaves out. */
  public long leftOut() {
    return profile.changes().stream().filter(c -> c.what().equals("left-out")).count();
  }

  /**
   * Control filter: the choice of controls that is looked for. What is empty does not narrow the
   * choice.
   */
  public record Filter(String element, String how, String strength, String word) {

    private static final List<String> STRENGTHS = List.of("must", "should", "may");

    static Filter of(MultivaluedMap<String, String> query, CheckCoverage coverage) {
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
      return new Filter(
          given(query, "element"),
          given(query, "how"),
          given(query, "strength"),
          given(query, "q"));
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
}
