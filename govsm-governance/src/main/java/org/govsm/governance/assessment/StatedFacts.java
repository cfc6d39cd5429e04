package org.govsm.governance.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.jspecify.annotations.Nullable;

/**
 * Stated facts: those which whoever signs for a control states with the signature, and nobody else
 * is asked for: what law says of a platform, the legal officer knows.
 */
public final class StatedFacts {

  /** The fact above them, by the control. */
  private static final Map<String, String> STATED =
      Map.of("GSM-PLA-08", "platformDecisions[].legal.");

  private StatedFacts() {}

  /** Whether a fact is stated by whoever signs for a control. */
  static boolean isStated(String control, FactPlace place) {
    return Optional.ofNullable(STATED.get(control)).filter(place.path()::startsWith).isPresent();
  }

  /**
   * Where they stand.
   *
   * @param control the id of a control
   * @param tree the facts about the department
   * @param subject what a finding of the control is about, such as a platform
   * @return none where the signature states nothing, and where nothing of the subject is recorded
   *     in which they could stand
   */
  public static List<FactPlace> of(
      String control, Map<String, ? extends @Nullable Object> tree, String subject) {
    return StepCures.asked(control).stream()
        .map(path -> FactPlace.of(tree, path, List.of(subject)))
        .filter(place -> isStated(control, place))
        .filter(place -> FactEntry.at(tree, place.at()).isPresent())
        .filter(place -> !place.at().endsWith("/" + FactEntry.NEW))
        .toList();
  }
}
