package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Row repair: makes each row of a chain that is whole what its event made it. */
final class RowRepair {

  private static final int PAGE = 500;

  private final Handle handle;
  private final EventHandlers handlers;
  private final StateRows rows;
  private final EventLog events;
  private final SetAsideRows aside;
  private final List<String> done;

  RowRepair(Transaction tx, SetAsideRows aside, List<String> done) {
    this.handle = tx.handle();
    this.handlers = tx.handlers();
    this.rows = new StateRows(handle);
    this.events = tx.events();
    this.aside = aside;
    this.done = done;
  }

  void of(String chain) {
    Expected expected = new Expected(handlers);
    Map<StateTable, Set<List<Object>>> made = new HashMap<>();
    parents(chain);
    long last = 0;
    for (List<Event> page = events.page(chain, last, PAGE);
        !page.isEmpty();
        page = events.page(chain, last, PAGE)) {
      for (Event event : page) {
        for (RowEffect rowEffect : expected.after(event)) {
          if (rowEffect.table().isLasting()) {
            made.computeIfAbsent(rowEffect.table(), any -> new HashSet<>()).add(rowEffect.key());
            mend(chain, rowEffect, event.ref());
          }
        }
        last = event.seq();
      }
    }
    for (StateTable table : handlers.tables()) {
      made.computeIfAbsent(table, any -> new HashSet<>()).addAll(expected.of(table).keySet());
    }
    extra(chain, made, last);
  }

  /** What other rows refer to comes first: all rows that change. */
  private void parents(String chain) {
    Expected expected = new Expected(handlers);
    long last = 0;
    for (List<Event> page = events.page(chain, last, PAGE);
        !page.isEmpty();
        page = events.page(chain, last, PAGE)) {
      page.forEach(expected::after);
      last = page.get(page.size() - 1).seq();
    }
    for (StateTable table : handlers.tables()) {
      expected
          .of(table)
          .forEach((key, row) -> mend(chain, RowEffect.set(table, row.columns()), row.event()));
    }
  }

  private void mend(String chain, RowEffect rowEffect, EventRef event) {
    Optional<StateRows.Stored> stored = rows.find(rowEffect.table(), rowEffect.key());
    if (stored.isPresent() && stored.get().isBy(event, rowEffect.columns())) {
      return;
    }
    stored.ifPresent(one -> keep(chain, rowEffect.table(), rowEffect.key(), one));
    rows.put(rowEffect, event);
    done.add(name(rowEffect.table(), rowEffect.key()) + " was made again of event " + event.seq());
  }

  private void extra(String chain, Map<StateTable, Set<List<Object>>> made, long last) {
    StateScope scope = StateScope.chain(handlers, chain);
    TakenOut taken = new TakenOut(handle, aside);
    List<StateTable> children = new ArrayList<>(handlers.tables());
    Collections.reverse(children);
    for (StateTable table : children) {
      Map<List<Object>, Long> extra = new LinkedHashMap<>(scope.keys(handle, table));
      extra.keySet().removeAll(made.getOrDefault(table, Set.of()));
      for (List<Object> key : extra.keySet()) {
        rows.find(table, key).ifPresent(one -> keep(chain, table, key, one));
        Map<String, Integer> with = taken.referringTo(chain, table, key);
        rows.remove(table, key);
        long seq = extra.getOrDefault(key, 0L);
        done.add(
            name(table, key)
                + (seq > last
                    ? " was set aside: the chain has no event " + seq + ", which it names"
                    : " was set aside: no event made it"));
        with.forEach(
            (other, count) ->
                done.add(count + " of " + other + " that belonged to it: set aside with it"));
      }
    }
  }

  private void keep(String chain, StateTable table, List<Object> key, StateRows.Stored row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.columns().forEach((column, given) -> texts.put(column, StateTable.text(given)));
    aside.keep(chain, name(table, key), StoredTree.bytes(texts));
  }

  private static String name(StateTable table, List<Object> key) {
    String name =
        table.table() + " " + key.stream().map(String::valueOf).collect(Collectors.joining("/"));
    return name.length() > 200 ? name.substring(0, 200) : name;
  }
}
