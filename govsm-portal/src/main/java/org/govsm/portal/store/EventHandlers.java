package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;

/** Event handlers of a store: each kind of event and each table has exactly one. */
public final class EventHandlers {

  /** What the store writes itself. */
  private static final EventHandler OWN = () -> List.of(Repair.REPAIRED);

  private final List<EventHandler> handlers;
  private final List<StateTable> tables = new ArrayList<>();
  private final Map<String, EventHandler> byKind = new HashMap<>();

  private EventHandlers(List<EventHandler> handlers) {
    this.handlers = handlers;
  }

  /**
   * The registry of some handlers. Tables that others refer to come first.
   *
   * @throws IllegalArgumentException if two declare the same kind of event or the same table
   */
  public static EventHandlers of(List<EventHandler> handlers) {
    List<EventHandler> all = new ArrayList<>(handlers);
    all.add(OWN);
    EventHandlers registry = new EventHandlers(List.copyOf(all));
    all.forEach(registry::add);
    return registry;
  }

  private void add(EventHandler handler) {
    for (String kind : handler.kinds()) {
      if (byKind.put(kind, handler) != null) {
        throw new IllegalArgumentException("two handlers of the event kind " + kind);
      }
    }
    Set<String> names = new HashSet<>();
    tables.forEach(table -> names.add(table.table()));
    for (StateTable table : handler.tables()) {
      if (!names.add(table.table())) {
        throw new IllegalArgumentException("two declarations of the table " + table.table());
      }
      tables.add(table);
    }
  }

  /** The kinds of event that somebody knows. */
  public Set<String> kinds() {
    return Set.copyOf(byKind.keySet());
  }

  List<EventHandler> all() {
    return handlers;
  }

  /** The handler of a kind of event; empty for a kind that nobody knows. */
  Optional<EventHandler> of(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** All tables; what others refer to comes first. */
  List<StateTable> tables() {
    return List.copyOf(tables);
  }

  /** Where migrations of slices lie on the class path. */
  List<String> migrations() {
    return handlers.stream().flatMap(handler -> handler.migrations().stream()).toList();
  }

  /** Where one looks at the thing that events of a kind are about, if anybody says so. */
  Optional<String> place(String kind) {
    String thing = kind.replaceFirst("\\..*", "");
    return of(kind).map(handler -> handler.places().get(thing));
  }

  /** A table and those whose rows belong to one of its rows. */
  List<StateTable> family(StateTable parent) {
    return tables.stream().filter(table -> table.isOf(parent)).toList();
  }

  /** The kinds of event that concern a table and those that belong to it. */
  Set<String> kindsOf(StateTable parent) {
    Set<String> kinds = new LinkedHashSet<>();
    handlers.stream()
        .filter(handler -> handler.tables().stream().anyMatch(table -> table.isOf(parent)))
        .forEach(handler -> kinds.addAll(handler.kinds()));
    return kinds;
  }

  /** Whether a chain is of the portal itself, and of no department. */
  boolean isOwn(String chain) {
    return tables.stream().anyMatch(table -> table.isOfChain(chain));
  }

  List<RowEffect> effects(Event event, RowEffect.Before before) {
    return of(event.kind()).map(one -> one.effects(event, before)).orElse(List.of());
  }

  /** Why an event is refused where its chain was found broken. */
  Optional<Message> refusal(String kind, String chain) {
    return of(kind).orElse(OWN).refusal(kind, chain);
  }

  List<String> files(Event event) {
    return of(event.kind()).map(one -> one.files(event)).orElse(List.of());
  }
}
