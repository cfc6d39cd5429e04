package org.govsm.procurement.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages of a purchase in their order; of any two known days the later stage comes later. */
final class Stages {

  private static final List<Stage> CHAIN =
      List.of(
          new Stage("publication", "PUBLICATION", "PUBLISHED"),
          new Stage("bidClosing", "CLOSING", "CLOSES"),
          new Stage("award", "AWARD", "AWARDED"),
          new Stage("order", "ORDER", "ORDERED"),
          new Stage("delivery", "DELIVERY", "DELIVERED"),
          new Stage("provisionalReceipt", "RECEIPT", "RECEIVED"),
          new Stage("acceptance", "ACCEPTANCE", "ACCEPTED"),
          new Stage("payment", "PAYMENT", "PAID"));

  /** All obligations are met some day after the order; a bill may be paid before or after it. */
  private static final Stage COMPLETION = new Stage("completion", "COMPLETION", "COMPLETED");

  private static final int ORDERED = 4;

  private Stages() {}

  /**
   * A stage, and its words in the codes of findings.
   *
   * @param role the role of its day
   * @param noun the stage
   * @param verb that it came
   */
  private record Stage(String role, String noun, String verb) {}

  /** Makes the pair of an earlier and a later day. */
  interface Pair {
    Contradiction of(String code, String earlier, String later);
  }

  /** Every pair of stages, not neighbours alone. */
  static List<Contradiction> pairs(Pair pair) {
    List<Stage> toCompletion = new ArrayList<>(CHAIN.subList(0, ORDERED));
    toCompletion.add(COMPLETION);
    Map<String, Contradiction> pairs = new LinkedHashMap<>();
    for (List<Stage> chain : List.of(CHAIN, toCompletion)) {
      for (int later = 1; later < chain.size(); later++) {
        for (Stage earlier : chain.subList(0, later)) {
          String code = chain.get(later).verb() + "_BEFORE_" + earlier.noun();
          pairs.putIfAbsent(code, pair.of(code, earlier.role(), chain.get(later).role()));
        }
      }
    }
    return List.copyOf(pairs.values());
  }
}
