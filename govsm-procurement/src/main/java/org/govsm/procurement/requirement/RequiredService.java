package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.document.Node;
import org.govsm.procurement.catalogue.Service;

/** Service that a requirement asks for. What is left out is as the catalogue has it, or open. */
public final class RequiredService {

  private final Node node;

  RequiredService(Node node) {
    this.node = node;
  }

  /**
   * The service.
   *
   * @return its id in the catalogue
   */
  public String service() {
    return node.text("service");
  }

  /**
   * How many units are due in the time of {@link #each}.
   *
   * @return nothing where it is open
   */
  public Optional<Long> quantity() {
    return node.find("quantity", Long.class);
  }

  /**
   * The time in which the quantity is due.
   *
   * @return day, week, month, quarter, half-year, year or contract; nothing where it is open
   */
  public Optional<String> each() {
    return node.find("each", String.class);
  }

  /**
   * The unit.
   *
   * @param standard the service of the catalogue
   * @return the code of its own unit, else that of the catalogue
   */
  public String unit(Service standard) {
    return node.find("unit", String.class).orElseGet(standard::unit);
  }

  /**
   * The platforms.
   *
   * @return none where they are open
   */
  public List<String> platforms() {
    return node.codes("platforms");
  }

  /**
   * The languages.
   *
   * @return codes such as {@code hi}; none where they are open
   */
  public List<String> languages() {
    return node.codes("languages");
  }

  /**
   * What makes it accessible.
   *
   * @param standard the service of the catalogue
   * @return its own codes, else those of the catalogue
   */
  public List<String> accessibility(Service standard) {
    return node.has("accessibility") ? node.codes("accessibility") : standard.accessibility();
  }

  /**
   * Its own acceptance test.
   *
   * @param language such as {@code hi}
   * @return nothing where the test of the catalogue holds
   */
  public Optional<String> acceptance(String language) {
    return node.branch("acceptance").map(text -> worded(text, language));
  }

  /**
   * What is laid down on a point that terms must state.
   *
   * @param point a code of the catalogue, such as {@code revisions}
   * @param language such as {@code hi}
   * @return nothing where it is open
   */
  public Optional<String> stated(String point, String language) {
    return node.branches("stated").stream()
        .filter(row -> row.text("code").equals(point))
        .map(row -> worded(row.branch("text").orElseThrow(), language))
        .findFirst();
  }

  /**
   * Where it is said.
   *
   * @return a paper, or that it is assumed; nothing where the agency says it itself
   */
  public Optional<String> basis() {
    return node.find("basis", String.class);
  }

  /**
   * Why it deviates from the catalogue.
   *
   * @return nothing where it does not
   */
  public Optional<String> reason() {
    return node.find("reason", String.class);
  }

  /**
   * How it deviates from the catalogue: in its unit, its acceptance test, or a form of
   * accessibility that the catalogue has and it has not.
   *
   * @param standard the service of the catalogue
   * @return names of parts with what each of both says: here, then in the catalogue
   */
  Map<String, List<String>> deviations(Service standard) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (!unit(standard).equals(standard.unit())) {
      all.put("unit", List.of(unit(standard), standard.unit()));
    }
    acceptance("en")
        .filter(own -> !own.equals(standard.acceptance("en")))
        .ifPresent(own -> all.put("acceptance", List.of(own, standard.acceptance("en"))));
    List<String> own = accessibility(standard);
    List<String> lacking = new ArrayList<>(standard.accessibility());
    lacking.removeAll(own);
    if (!lacking.isEmpty()) {
      all.put("accessibility", List.of(listed(own), listed(standard.accessibility())));
    }
    return all;
  }

  private static String listed(List<String> codes) {
    return String.join(" ", new TreeSet<>(codes));
  }

  /** The text in a language, else in English. */
  static String worded(Node text, String language) {
    return language.equals("hi")
        ? text.find("hi", String.class).orElseGet(() -> text.text("en"))
        : text.text("en");
  }

  /** Where it stands in the requirement. */
  public Node node() {
    return node;
  }
}
