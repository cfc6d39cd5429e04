package org.govsm.procurement.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/** Whether the public page of a platform shows a figure, by what authority. */
record PublicCounter(boolean shown, List<Citation> citations) implements ToPlain {

  PublicCounter {
    citations = List.copyOf(citations);
  }

  /** What is known of it: a report alone decides nothing. */
  Optional<Boolean> known() {
    return citations.stream().allMatch(one -> one.sure() == Certainty.LOW)
        ? Optional.empty()
        : Optional.of(shown);
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("shown", shown);
    tree.put("citations", Tree.list(citations, Citation::toPlain));
    return tree;
  }
}
