package org.govsm.governance.framework;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/** What of a catalogue this version can check, who must sign, and which facts are needed. */
public final class CheckCoverage implements ToPlain {

  private static final List<String> KINDS =
      List.of("checked", "checked-and-signed", "signed", "not-yet");

  private final ControlCatalogue catalogue;
  private final List<ControlCoverage> controls;

  private CheckCoverage(ControlCatalogue catalogue, List<ControlCoverage> controls) {
    this.catalogue = catalogue;
    this.controls = controls;
  }

  /**
   * The coverage of a catalogue.
   *
   * @param catalogue the controls
   * @param checks whether there is a check for a control of an id
   * @return the coverage, control by control
   */
  public static CheckCoverage of(ControlCatalogue catalogue, Predicate<String> checks) {
    return new CheckCoverage(
        catalogue,
        catalogue.controls().stream()
            .map(control -> new ControlCoverage(control, checks.test(control.id())))
            .toList());
  }

  /**
   * The catalogue.
   *
   * @return the controls that are covered or not
   */
  public ControlCatalogue catalogue() {
    return catalogue;
  }

  /**
   * The controls.
   *
   * @return all, in the order of the catalogue
   */
  public List<ControlCoverage> controls() {
    return controls;
  }

  /**
   * How many are judged in which way.
   *
   * @return the number for each value of {@link ControlCoverage#how}, zero included
   */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    KINDS.forEach(kind -> counts.put(kind, 0));
    controls.forEach(control -> counts.merge(control.how(), 1, Integer::sum));
    return counts;
  }

  /**
   * The published tree form.
   *
   * @return catalogue, counts and controls
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("catalogue", catalogue.id());
    tree.put("counts", requireNonNull(Tree.of(counts())));
    tree.put("controls", Tree.list(controls, ControlCoverage::toPlain));
    return tree;
  }
}
