package org.govsm.portal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Event handler: all that a slice brings for its events. By it rows are written, checked, repaired,
 * restored from a backup and removed, so that none of these knows the slice.
 */
public interface EventHandler {

  /** The kinds of its events. */
  Collection<String> kinds();

  /** The tables whose rows its events make; what others refer to comes first. */
  default List<StateTable> tables() {
    return List.of();
  }

  /** Where its migrations lie on the class path, such as {@code org/govsm/portal/notes}. */
  default Optional<String> migrations() {
    return Optional.empty();
  }

  /**
   * The routes where one looks at the things that its events are about, by the first word of a
   * kind. What an event says is told to those alone who may look there; without a route, to nobody.
   */
  default Map<String, String> places() {
    return Map.of();
  }

  /** What the log of events says its events are about, in this order. */
  default List<EventPart> parts() {
    return List.of();
  }

  /**
   * The details of an event as they are told: without words that were replaced since. What is
   * hashed keeps them.
   */
  default Map<String, @Nullable Object> told(Event event, Transaction tx) {
    return event.body();
  }

  /** What an event does to the rows of its tables, given what was there before. */
  default List<RowEffect> effects(Event event, RowEffect.Before before) {
    return List.of();
  }

  /** Does again what was done when an event happened, without another event. */
  default void restore(Event event, Transaction tx) {
    tx.apply(event);
  }

  /** The hashes of the files that an event refers to. */
  default List<String> files(Event event) {
    return List.of();
  }

  /** Checks of rows that are in none of its tables, for one run over a chain. */
  default List<RowCheck> checks(String chain, Handle handle) {
    return List.of();
  }

  /** Queries that name the chains which rows beside its tables are of. */
  default List<String> chainsBeside() {
    return List.of();
  }

  /**
   * Repairs rows that are in none of its tables.
   *
   * @param done takes what was done, in words
   */
  default void repair(String chain, List<RowFlaw> flaws, Transaction tx, Consumer<String> done) {}

  /** Takes out the rows of a chain that are in none of its tables. */
  default void remove(String chain, Handle handle) {}

  /** Adds to a whole chain what a former version did not write, once. */
  default void complete(String chain, Transaction tx, Instant at, String actor) {}

  /**
   * Columns that lists are searched and sorted by, table by table, which rows of a former version
   * get from their events.
   */
  default Map<StateTable, List<String>> listed() {
    return Map.of();
  }

  /** Fills such columns of rows that no event makes. */
  default void fill(Handle handle) {}

  /** Takes out what no event tells and is over by now, once a day. */
  default void forget(Transaction tx, Instant now) {}

  /**
   * Why an event is refused where its chain was found broken; empty where it is written even so.
   */
  default Optional<Message> refusal(String kind, String chain) {
    return Optional.of(Message.of("store.read-only").with("what", chain));
  }
}
