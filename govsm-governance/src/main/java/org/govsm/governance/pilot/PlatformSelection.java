package org.govsm.governance.pilot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.pilot.PlatformCandidate.Outcome;
import org.jspecify.annotations.Nullable;

/** Selection of platforms: which are chosen, and what was weighed of every candidate. */
public final class PlatformSelection implements Worded {

  private final List<PlatformCandidate> candidates;

  PlatformSelection(List<PlatformCandidate> candidates) {
    this.candidates = List.copyOf(candidates);
  }

  /** The platforms that are chosen; none while an officer must decide or a fact is missing. */
  public List<String> chosen() {
    return of(Outcome.CHOSEN).stream().map(PlatformCandidate::platform).toList();
  }

  /** The candidates with an outcome, in the order in which they were given. */
  public List<PlatformCandidate> of(Outcome outcome) {
    return candidates.stream().filter(one -> one.outcome() == outcome).toList();
  }

  /** Every candidate, in the order in which they were given. */
  public List<PlatformCandidate> candidates() {
    return candidates;
  }

  @Override
  public Message said() {
    return chosen().isEmpty()
        ? Message.of("pilot.none-chosen")
        : Message.of("pilot.chosen").with("platforms", chosen());
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("chosen", List.copyOf(chosen()));
    tree.put("candidates", Tree.list(candidates, PlatformCandidate::toPlain));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("chosen", List.copyOf(chosen()));
    tree.put("candidates", Tree.list(candidates, one -> one.toPlain(words)));
    tree.put("text", words.say(said()));
    return tree;
  }
}
