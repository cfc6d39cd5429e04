package org.govsm.procurement.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** What a change does to many cases. */
public final class ImpactReport {

  private final List<CaseImpact> cases;

  ImpactReport(List<CaseImpact> cases) {
    this.cases = List.copyOf(cases);
  }

  /**
   * All cases.
   *
   * @return in the order in which they were given
   */
  public List<CaseImpact> cases() {
    return cases;
  }

  /**
   * The cases of one kind.
   *
   * @param kind what becomes of them
   * @return in the order in which they were given
   */
  public List<CaseImpact> of(CaseImpact.Kind kind) {
    return cases.stream().filter(impact -> impact.kind() == kind).toList();
  }

  /**
   * How many there are of each kind.
   *
   * @return every kind, with nought where there is none
   */
  public Map<CaseImpact.Kind, Integer> counts() {
    return tally().counts();
  }

  private ImpactTally tally() {
    ImpactTally tally = new ImpactTally();
    tally.add(this);
    return tally;
  }

  /**
   * The report in one sentence.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    return tally().text();
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return text, counts by kind, and the cases
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", words.say(text()));
    Map<String, Object> counts = new LinkedHashMap<>();
    counts().forEach((kind, count) -> counts.put(kind.name(), count));
    tree.put("counts", counts);
    tree.put("cases", Tree.list(cases, impact -> impact.toPlain(words)));
    return tree;
  }
}
