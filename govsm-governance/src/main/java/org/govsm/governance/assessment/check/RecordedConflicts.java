package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactNode;

/** Acts that were put on record before they happened: one of the two times is wrong. */
public final class RecordedConflicts {

  private static final List<String> LISTS =
      List.of("orders", "complaints", "infoOrders", "queries", "posts", "rtiRequests", "training");

  private RecordedConflicts() {}

  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    for (String many : LISTS) {
      for (FactNode item : scene.facts().each(many)) {
        FactNode recorded = item.at("recorded");
        for (String act : recorded.names()) {
          if (Conflicts.reversed(item.at(act), recorded.at(act))) {
            found.add(
                Conflict.of("recorded-before", subject(many, item), reading(many))
                    .with("what", CheckResult.term(many + "[]." + act)));
          }
        }
      }
    }
    return found;
  }

  /** A training is judged with all others of its person. */
  private static Optional<String> subject(String many, FactNode item) {
    return Conflicts.id(item).or(() -> item.at("person").text()).or(() -> Optional.of(many));
  }

  private static String[] reading(String many) {
    return FactNeeds.shipped().reading(many).toArray(String[]::new);
  }
}
