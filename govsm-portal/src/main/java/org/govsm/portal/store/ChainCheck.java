package org.govsm.portal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.ledger.HashChain;
import org.govsm.portal.store.ChainReport.Broken;

/** Chain check: walks along a chain, in pages, so that memory does not grow with it. */
final class ChainCheck {

  private static final int PAGE = 500;

  private final EventLog events;
  private final Checkpoints checkpoints;

  ChainCheck(EventLog events, Checkpoints checkpoints) {
    this.events = events;
    this.checkpoints = checkpoints;
  }

  ChainReport of(String department, CoveredHead head, StateCheck state) {
    Map<Long, String> seen = new SeenHeads(checkpoints).of(department);
    CoveredHead at = CoveredHead.start(department);
    ClockTurns.Counter clock = new ClockTurns.Counter();
    for (List<Event> page = events.page(department, 0, PAGE);
        !page.isEmpty();
        page = events.page(department, at.chain().length(), PAGE)) {
      for (Event event : page) {
        Optional<String> flaw = flaw(at.chain(), event, seen);
        if (flaw.isPresent()) {
          return broken(department, at.chain(), flaw.get(), state.soFar(), clock);
        }
        clock.next(event);
        state.event(event);
        at = at.with(HashChain.at(event.seq(), event.hash()));
      }
    }
    return atEnd(department, at, head, seen, state, clock);
  }

  private void each(String department, Consumer<Event> sink) {
    long last = 0;
    for (List<Event> page = events.page(department, 0, PAGE);
        !page.isEmpty();
        page = events.page(department, last, PAGE)) {
      page.forEach(sink);
      last = page.get(page.size() - 1).seq();
    }
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

  private ChainReport atEnd(
      String department,
      CoveredHead at,
      CoveredHead head,
      Map<Long, String> seen,
      StateCheck state,
      ClockTurns.Counter clock) {
    List<RowFlaw> rows = state.end(sink -> each(department, sink));
    if (seen.keySet().stream().anyMatch(seq -> seq > at.chain().length())) {
      return broken(department, at.chain(), "checkpoint", rows, clock);
    } else if (!at.equals(head)) {
      return broken(department, at.chain(), "head", rows, clock);
    }
    return new ChainReport(department, at.chain().length(), Optional.empty(), rows, clock.found());
  }

  /** The event after the last whole one is broken. */
  private static ChainReport broken(
      String department,
      HashChain whole,
      String flaw,
      List<RowFlaw> rows,
      ClockTurns.Counter clock) {
    Broken first = new Broken(whole.length() + 1, flaw);
    return new ChainReport(department, whole.length(), Optional.of(first), rows, clock.found());
  }
}
