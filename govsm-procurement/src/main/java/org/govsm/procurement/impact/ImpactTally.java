package org.govsm.procurement.impact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.govsm.core.text.Message;

/**
 * Impact tally: how many cases become of which kind, counted report by report, so that very many
 * cases need not be held together. One thread counts.
 */
public final class ImpactTally {

  private final Map<CaseImpact.Kind, Integer> counts = new EnumMap<>(CaseImpact.Kind.class);

  /** Nothing is counted yet. */
  public ImpactTally() {
    for (CaseImpact.Kind kind : CaseImpact.Kind.values()) {
      counts.put(kind, 0);
    }
  }

  /** Counts the cases of a report too. */
  public void add(ImpactReport report) {
    report.cases().forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
  }

  /**
   * How many there are of each kind.
   *
   * @return every kind, with nought where there is none
   */
  public Map<CaseImpact.Kind, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** How many there are of a kind. */
  public int of(CaseImpact.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /**
   * The counts in one sentence.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    return Message.of("impact.summary")
        .with("cases", counts.values().stream().mapToInt(Integer::intValue).sum())
        .with("changed", of(CaseImpact.Kind.CHANGED))
        .with("reasons", of(CaseImpact.Kind.OTHER_REASONS))
        .with("unchanged", of(CaseImpact.Kind.UNCHANGED))
        .with("not", of(CaseImpact.Kind.NOT_COMPARABLE));
  }
}
