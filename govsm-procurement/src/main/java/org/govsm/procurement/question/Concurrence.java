package org.govsm.procurement.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;

/** What the steps of concurrent preferences presuppose: nobody refuses who was not to be asked. */
final class Concurrence {

  private static final String REFUSED = "refused";
  private static final String MSE = "INVITE_MSE";
  private static final String CLASS_I = "INVITE_CLASS_I";

  private Concurrence() {}

  static List<Contradiction> all() {
    List<Contradiction> all = new ArrayList<>();
    all.add(both("BOTH_WITHOUT_MSE", "mseInBand"));
    all.add(both("BOTH_WITHOUT_CLASS_I", "classIInMargin"));
    all.add(refusal("REFUSED_THOUGH_L1_IS_MSE", "l1Mse", Map.of(MSE, false, CLASS_I, false)));
    all.add(
        refusal("REFUSED_THOUGH_L1_IS_CLASS_I", "l1ClassI", Map.of(MSE, false, CLASS_I, false)));
    all.add(refusal("REFUSED_BY_NO_MSE", "mseInBand", Map.of(MSE, true)));
    all.add(refusal("REFUSED_BY_NO_CLASS_I", "classIInMargin", Map.of(CLASS_I, true)));
    all.add(refusal("REFUSED_BY_NO_SUCH_BIDDER", "bothInBand", Map.of("INVITE_MSE_CLASS_I", true)));
    all.add(l1IsBoth());
    return all;
  }

  /** L1 that is both gets the order at once: nobody is asked before. */
  private static Contradiction l1IsBoth() {
    return new Contradiction(
        "REFUSED_THOUGH_L1_IS_BOTH",
        List.of(REFUSED, "l1Mse", "l1ClassI"),
        (facts, law) ->
            Contradictions.value(facts, "l1Mse").equals(true)
                    && Contradictions.value(facts, "l1ClassI").equals(true)
                ? Optional.of(
                    Message.of("facts.refused-though-both")
                        .with("given", Contradictions.said(Contradictions.value(facts, REFUSED))))
                : Optional.empty());
  }

  /** A bidder that is both is one of each. */
  private static Contradiction both(String code, String part) {
    return Contradictions.pair(
        code, "bothInBand", part, (both, one) -> both.equals(false) || one.equals(true));
  }

  /** What must hold where the bidders of a step were asked. */
  private static Contradiction refusal(String code, String fact, Map<String, Boolean> needed) {
    return Contradictions.pair(
        code,
        REFUSED,
        fact,
        (step, held) -> needed.getOrDefault(step.toString(), (Boolean) held).equals(held));
  }
}
