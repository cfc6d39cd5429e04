package org.govsm.portal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.HashChain;
import org.jdbi.v3.core.Handle;

/**
 * Repairs a chain: goes along it as far as events fit, takes what is missing from an export, and
 * takes out what lies behind the end that the head tells, as it was never acknowledged.
 */
final class ChainRepair {

  private final Handle handle;
  private final EventLog events;
  private final Rescue rescue;
  private final SetAsideRows aside;
  private final List<String> done;

  ChainRepair(Handle handle, Rescue rescue, SetAsideRows aside, List<String> done) {
    this.handle = handle;
    this.events = new EventLog(handle);
    this.rescue = rescue;
    this.aside = aside;
    this.done = done;
  }

  /**
   * Gives whether the chain is whole now; an event that is lost stays so unless that is accepted.
   */
  boolean of(String chain, boolean acceptLoss) {
    Map<Long, String> seen = new Checkpoints(handle).seenOf(chain);
    CoveredHead head = events.lockedHead(chain);
    CoveredHead at = CoveredHead.start(chain);
    boolean told = at.cover().equals(head.cover());
    for (Optional<Event> next = next(chain, at.chain(), seen);
        next.isPresent();
        next = next(chain, at.chain(), seen)) {
      at = at.with(HashChain.at(next.get().seq(), next.get().hash()));
      told |= at.cover().equals(head.cover());
    }
    long end = at.chain().length();
    if (seen.keySet().stream().anyMatch(seq -> seq > end) || !told && !acceptLoss) {
      return false; // there was an event behind this end
    }
    if (!told) {
      done.add("what was behind event " + end + " of " + chain + " is given up as lost");
    }
    rest(chain, end);
    if (!at.equals(head)) {
      events.move(chain, at);
      done.add("the head of " + chain + " was set to event " + end);
    }
    return true;
  }

  private Optional<Event> next(String chain, HashChain at, Map<Long, String> seen) {
    long seq = at.length() + 1;
    Optional<Event> stored = events.find(chain, seq);
    Optional<Event> fits =
        stored
            .filter(one -> at.flaw(one.seq(), one.content(), one.hash()).isEmpty())
            .or(() -> rescue.next(chain, at))
            .filter(one -> seen.getOrDefault(seq, one.hash()).equals(one.hash()));
    fits.ifPresent(one -> put(stored, Event.of(seq, one.content(), at.head(), one.hash())));
    return fits;
  }

  private void put(Optional<Event> stored, Event right) {
    if (stored.isPresent() && stored.get().says(right)) {
      return;
    }
    String name = "event " + right.seq() + " of " + right.department();
    stored.ifPresent(one -> takeOut(right.department(), one));
    events.insert(right);
    boolean same = stored.isPresent() && stored.get().hash().equals(right.hash());
    done.add(name + (same ? " was written as its content says" : " was taken from the export"));
  }

  private void rest(String chain, long end) {
    for (Event event : events.page(chain, end, Integer.MAX_VALUE)) {
      takeOut(chain, event);
      done.add(
          "event "
              + event.seq()
              + " of "
              + chain
              + " was set aside: it lies behind the end of the chain and was never acknowledged");
    }
  }

  private void takeOut(String chain, Event event) {
    aside.keep(chain, "event " + event.seq() + " " + event.hash(), event.content());
    handle.execute("delete from event where department = ? and seq = ?", chain, event.seq());
  }
}
