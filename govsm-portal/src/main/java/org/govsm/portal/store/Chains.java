package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Chains that there are, by whatever tells of one. */
public final class Chains {

  /** Each chain of the log once, without going through its events. */
  private static final String OF_EVENTS =
      "with recursive one (department) as (select min(department) from event union all select"
          + " (select min(e.department) from event e where e.department > one.department) from one"
          + " where one.department is not null)";

  private final Handle handle;
  private final EventLog events;
  private final EventHandlers handlers;

  Chains(Handle handle, EventLog events, EventHandlers handlers) {
    this.handlers = handlers;
    this.handle = handle;
    this.events = events;
  }

  /** The chains that have a head or an event. */
  public List<String> written() {
    return handle
        .createQuery(
            OF_EVENTS
                + " select department from chain_head union select department from one"
                + " where department is not null order by department")
        .mapTo(String.class)
        .list();
  }

  /**
   * All chains, also those that only rows or checkpoints tell of.
   *
   * @return their departments; none where nothing was ever kept
   */
  public List<String> all() {
    SortedSet<String> chains = new TreeSet<>(written());
    Stream<String> told =
        Stream.concat(
            handlers.tables().stream().map(StateTable::chains),
            handlers.all().stream().flatMap(one -> one.chainsBeside().stream()));
    String all = told.collect(Collectors.joining(" union "));
    if (!all.isEmpty()) {
      chains.addAll(handle.createQuery(all).mapTo(String.class).list());
    }
    chains.addAll(new SeenHeads(new Checkpoints(handle)).chains());
    return List.copyOf(chains);
  }

  /** Whether neither an event is there, nor a head or a checkpoint that saw one. */
  boolean isBlank(String chain) {
    return events.page(chain, 0, 1).isEmpty()
        && head(chain).isEmpty()
        && !new SeenHeads(new Checkpoints(handle)).chains().contains(chain);
  }

  /** The head of a chain; empty where it is lost, also where another was begun in its place. */
  Optional<CoveredHead> head(String chain) {
    String begun = CoveredHead.start(chain).cover();
    return events.chainHeads().find(chain).filter(head -> !head.cover().equals(begun));
  }

  /** Chains whose head or count does not fit their events, without reading them. */
  List<String> suspicious() {
    List<String> suspicious = new ArrayList<>(all());
    Map<String, ChainHead> heads = new HashMap<>();
    events.heads().forEach(head -> heads.put(head.department(), head));
    suspicious.removeIf(chain -> heads.containsKey(chain) && ends(heads.get(chain)));
    return suspicious;
  }

  private boolean ends(ChainHead head) {
    long count =
        handle
            .select("select count(*) from event where department = ?", head.department())
            .mapTo(Long.class)
            .one();
    return count == head.seq()
        && (count == 0
            || events
                .find(head.department(), count)
                .filter(last -> last.hash().equals(head.hash()) && last.isAsWritten())
                .isPresent());
  }
}
