package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;

/** How many findings of each outcome there are, and how they stand together. */
public final class Summary implements ToPlain {

  private final String element;
  private final Standing standing;
  private final Maturity maturity;
  private final Map<Outcome, Integer> counts;

  private Summary(String element, Collection<ControlFinding> findings) {
    this.element = element;
    this.standing = Standing.of(findings);
    this.maturity = Maturity.of(findings);
    Map<Outcome, Integer> count = new EnumMap<>(Outcome.class);
    findings.forEach(f -> count.merge(f.outcome(), f.alike(), Integer::sum));
    this.counts = Collections.unmodifiableMap(count);
  }

  static Summary of(Collection<ControlFinding> findings) {
    return new Summary("", findings);
  }

  static List<Summary> byElement(Collection<ControlFinding> findings) {
    Map<String, List<ControlFinding>> elements = new LinkedHashMap<>();
    for (ControlFinding finding : findings) {
      elements.computeIfAbsent(finding.control().element(), e -> new ArrayList<>()).add(finding);
    }
    List<Summary> summaries = new ArrayList<>();
    elements.forEach((element, found) -> summaries.add(new Summary(element, found)));
    return List.copyOf(summaries);
  }

  /**
   * The element of the framework.
   *
   * @return such as {@code communication}; empty for the whole
   */
  public String element() {
    return element;
  }

  /**
   * How it stands.
   *
   * @return the worst that was found
   */
  public Standing standing() {
    return standing;
  }

  /**
   * How far it is.
   *
   * @return the level that all of it has reached; of the whole, that of its least element
   */
  public Maturity maturity() {
    return maturity;
  }

  /**
   * How many subjects came out how.
   *
   * @return the outcomes that occur, in their order
   */
  public Map<Outcome, Integer> counts() {
    return counts;
  }

  /**
   * The published tree form.
   *
   * @return element (where it is one), standing and counts by outcome
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!element.isEmpty()) {
      tree.put("element", element);
    }
    tree.put("standing", standing.code());
    Map<String, Object> numbers = new LinkedHashMap<>();
    counts.forEach((outcome, count) -> numbers.put(outcome.code(), BigDecimal.valueOf(count)));
    tree.put("counts", numbers);
    return tree;
  }
}
