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

  /** All obligations are met after the delivery; a bill may be paid before or after that day. */
  private static final Stage COMPLETION = new Stage("completion", "COMPLETION", "COMPLETED");

  /** The day that is agreed for payment; payment may come before or after it. */
  private static final Stage DUE = new Stage("due", "DUE", "DUE");

  private static final int DELIVERED = 5;
  private static final int ACCEPTED = 7;

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
    Map<String, Contradiction> pairs = new LinkedHashMap<>();
    for (List<Stage> chain : List.of(CHAIN, upTo(DELIVERED, COMPLETION), upTo(ACCEPTED, DUE))) {
      for (int later = 1; later < chain.size(); later++) {
        for (Stage earlier : chain.subList(0, later)) {
          String code = chain.get(later).verb() + "_BEFORE_" + earlier.noun();
          pairs.putIfAbsent(code, pair.of(code, earlier.role(), chain.get(later).role()));
        }
      }
    }
    return List.copyOf(pairs.values());
  }

  /** The first stages of the chain, and one that comes after them all. */
  private static List<Stage> upTo(int stages, Stage last) {
    List<Stage> chain = new ArrayList<>(CHAIN.subList(0, stages));
    chain.add(last);
    return chain;
  }
}
