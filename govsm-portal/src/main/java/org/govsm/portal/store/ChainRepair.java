package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.ledger.HashChain;
import org.jdbi.v3.core.Handle;

/**
 * Chain repair: goes along a chain as far as events fit, takes what is missing from an export, and
 * takes out what lies behind the end that the head tells, as it was never acknowledged.
 */
final class ChainRepair {

  private static final String GIVEN_UP = " is given up as lost";

  private final Transaction tx;
  private final Handle handle;
  private final String chain;
  private final EventLog events;
  private final Rescue rescue;
  private final SetAsideRows aside;
  private final List<String> done = new ArrayList<>();
  private final List<String> open = new ArrayList<>();

  ChainRepair(Transaction tx, String chain, Rescue rescue, SetAsideRows aside) {
    this.tx = tx;
    this.handle = tx.handle();
    this.chain = chain;
    this.events = new EventLog(handle, tx.handlers()); // whatever a check found before
    this.rescue = rescue;
    this.aside = aside;
  }

  /** What was done, in words; more may be added. */
  List<String> done() {
    return done;
  }

  /** Why the chain is not whole, where the chain itself does not say it. */
  List<String> open() {
    return open;
  }

  /**
   * Gives whether the chain is whole now; an event that is lost stays so unless that is accepted.
   */
  boolean run(boolean acceptLoss) {
    Map<Long, String> seen = new SeenHeads(new Checkpoints(handle)).of(chain);
    Optional<CoveredHead> head = takeBack(seen) ? Optional.empty() : tx.chains().head(chain);
    CoveredHead at = CoveredHead.start(chain);
    boolean told = false;
    boolean mayTake = head.isPresent() || rescue.isBelieved();
    for (Optional<Event> next = next(at.chain(), seen, mayTake);
        next.isPresent();
        next = next(at.chain(), seen, mayTake)) {
      at = at.with(HashChain.at(next.get().seq(), next.get().hash()));
      String cover = at.cover();
      told |= head.filter(kept -> kept.cover().equals(cover)).isPresent();
    }
    long end = at.chain().length();
    if (seen.keySet().stream().anyMatch(seq -> seq > end)) {
      return false; // there was an event behind this end
    }
    boolean known = told || head.isEmpty() && isByExport(end);
    if (!known && !acceptLoss) {
      if (head.isEmpty()) {
        open.add(lostHead(end));
      }
      return false;
    }
    if (!known) {
      done.add("what was behind event " + end + " of " + chain + GIVEN_UP);
    } else if (!told) {
      done.add(
          "the head of " + chain + " was lost: the chain ends at event " + end + " by the export");
    }
    rest(end, told);
    if (!at.equals(events.chainHeads().locked(chain))) {
      events.chainHeads().move(chain, at);
      done.add(
          told ? "the head of " + chain + " was written again, with event " + end : headSet(end));
    }
    return true;
  }

  private String headSet(long end) {
    return "the head of " + chain + " was set to event " + end;
  }

  /**
   * Whether the export ends there too, and nothing here names a later event. Without a head nothing
   * else tells where the chain ended.
   */
  private boolean isByExport(long end) {
    return rescue.isBelieved()
        && end > 0
        && rescue.last(chain) == end
        && lastNamed() <= end
        && !hasUnknownRow();
  }

  private long lastNamed() {
    StateScope scope = StateScope.chain(tx.handlers(), chain);
    return scope.tables().stream()
        .flatMap(table -> scope.keys(handle, table).values().stream())
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  /** Rows that are in no state table name no event; one that no event made tells of a later one. */
  private boolean hasUnknownRow() {
    Set<String> tables =
        tx.handlers().tables().stream().map(StateTable::table).collect(Collectors.toSet());
    return events.verify(chain).rows().stream()
        .anyMatch(row -> row.flaw().equals("extra") && !tables.contains(row.table()));
  }

  private String lostHead(long end) {
    long named = lastNamed();
    return "the head of "
        + chain
        + " is lost, so that nothing tells whether event "
        + end
        + " was the last"
        + (named > end ? " (there are rows of event " + named + ")" : "")
        + rescue.whyNotBelieved()
        + ": repair it with the newest export (--import), or give up with --accept-loss what came"
        + " after it";
  }

  /**
   * Takes back the end that a former repair set without a head, where the export goes on from there
   * and nothing else was written since. Gives whether it did.
   */
  private boolean takeBack(Map<Long, String> seen) {
    List<Event> wrong = wrongEnd(seen);
    for (Event event : wrong) {
      takeOut(event);
      done.add("event " + event.seq() + " of " + chain + " was set aside: its repair was wrong");
    }
    return !wrong.isEmpty();
  }

  /** Whether the export goes on where a former repair ended the chain. */
  boolean hasWrongEnd() {
    return !wrongEnd(new SeenHeads(new Checkpoints(handle)).of(chain)).isEmpty();
  }

  private List<Event> wrongEnd(Map<Long, String> seen) {
    Optional<Event> first = rescue.otherHere(chain, events);
    if (!rescue.isBelieved() || first.isEmpty() || first.get().seq() == 1) {
      return List.of();
    }
    long end = first.get().seq() - 1;
    List<Event> since = events.page(chain, end, Integer.MAX_VALUE);
    HashChain before = HashChain.at(end, first.get().previous());
    boolean wrong =
        first.get().text().contains(headSet(end))
            && since.stream().allMatch(one -> one.kind().equals(Repair.REPAIRED))
            && since.stream().noneMatch(one -> one.text().contains(GIVEN_UP))
            && seen.keySet().stream().noneMatch(seq -> seq > end)
            && rescue.next(chain, before).isPresent();
    return wrong ? since : List.of();
  }

  private Optional<Event> next(HashChain at, Map<Long, String> seen, boolean mayTake) {
    long seq = at.length() + 1;
    Optional<Event> stored = events.find(chain, seq);
    Optional<Event> whole =
        stored.filter(one -> at.flaw(one.seq(), one.content(), one.hash()).isEmpty());
    Optional<Event> fits =
        whole
            .or(() -> mayTake ? rescue.next(chain, at) : Optional.empty())
            .filter(one -> seen.getOrDefault(seq, one.hash()).equals(one.hash()));
    fits.ifPresent(
        one -> put(stored, Event.of(seq, one.content(), at.head(), one.hash()), whole.isPresent()));
    return fits;
  }

  private void put(Optional<Event> stored, Event right, boolean isHere) {
    if (stored.isPresent() && stored.get().says(right)) {
      return;
    }
    stored.ifPresent(this::takeOut);
    events.chainHeads().locked(chain); // an event refers to it
    events.insert(right);
    done.add(
        "event "
            + right.seq()
            + " of "
            + chain
            + (isHere ? " was written as its content says" : " was taken from the export"));
  }

  private void rest(long end, boolean told) {
    for (Event event : events.page(chain, end, Integer.MAX_VALUE)) {
      takeOut(event);
      done.add(
          "event "
              + event.seq()
              + " of "
              + chain
              + " was set aside: "
              + (told
                  ? "it lies behind the end of the chain and was never acknowledged"
                  : "it is given up with what was lost before it"));
    }
  }

  private void takeOut(Event event) {
    aside.keep(chain, "event " + event.seq() + " " + event.hash(), event.content());
    handle.execute("delete from event where department = ? and seq = ?", chain, event.seq());
  }
}
