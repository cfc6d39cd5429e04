package org.govsm.portal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.HashChain;
import org.govsm.portal.store.ChainReport.Broken;

/** Walks along a chain, in pages: memory does not grow with it. */
final class ChainCheck {

  private static final int PAGE = 500;

  private final EventLog events;
  private final Checkpoints checkpoints;

  ChainCheck(EventLog events, Checkpoints checkpoints) {
    this.events = events;
    this.checkpoints = checkpoints;
  }

  ChainReport of(String department, HashChain head) {
    Map<Long, String> seen = checkpoints.seenOf(department);
    HashChain chain = HashChain.start(department);
    List<Event> page = events.page(department, 0, PAGE);
    while (!page.isEmpty()) {
      for (Event event : page) {
        Optional<String> flaw = flaw(chain, event, seen);
        if (flaw.isPresent()) {
          return broken(department, chain, flaw.get());
        }
        chain = HashChain.at(event.seq(), event.hash());
      }
      page = events.page(department, chain.length(), PAGE);
    }
    return atEnd(department, chain, head, seen);
  }

  private static Optional<String> flaw(HashChain chain, Event event, Map<Long, String> seen) {
    Optional<HashChain.Flaw> flaw = chain.flaw(event.seq(), event.content(), event.hash());
    if (flaw.isPresent()) {
      return Optional.of(flaw.get() == HashChain.Flaw.GAP ? "gap" : "changed");
    } else if (!event.previous().equals(chain.head()) || !event.isAsItsContentSays()) {
      return Optional.of("columns");
    } else if (!seen.getOrDefault(event.seq(), event.hash()).equals(event.hash())) {
      return Optional.of("checkpoint");
    }
    return Optional.empty();
  }

  private static ChainReport atEnd(
      String department, HashChain chain, HashChain head, Map<Long, String> seen) {
    if (!chain.equals(head)) {
      return broken(department, chain, "head");
    } else if (seen.keySet().stream().anyMatch(seq -> seq > head.length())) {
      return broken(department, chain, "checkpoint");
    }
    return new ChainReport(department, chain.length(), Optional.empty());
  }

  /** The event after the last whole one is broken. */
  private static ChainReport broken(String department, HashChain whole, String flaw) {
    Broken first = new Broken(whole.length() + 1, flaw);
    return new ChainReport(department, whole.length(), Optional.of(first));
  }
}
