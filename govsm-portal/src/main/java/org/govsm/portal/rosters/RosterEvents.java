package org.govsm.portal.rosters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/** Events of rosters: each act. */
public final class RosterEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return Rosters.KINDS.values();
  }

  @Override
  public Map<String, String> places() {
    return Map.of("roster", "/api/v1/departments/{department}/rosters/{roster}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(EventPart.of(Rosters.ROSTER).at("/rosters/{department}/{roster}"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Rosters.TABLE, Rosters.ACT);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> act = StoredTree.tree(body, "act");
    Object[] row = row(event);
    boolean first = StoredTree.number(body, "actNo") == 1;
    return List.of(
        first ? RowEffect.add(Rosters.TABLE, row) : RowEffect.set(Rosters.TABLE, row),
        RowEffect.add(
            Rosters.ACT,
            event.department(),
            StoredTree.text(body, Rosters.ROSTER),
            StoredTree.number(body, "actNo"),
            StoredTree.text(act, "kind"),
            event.actor(),
            StoredTree.bytes(act),
            event.at()));
  }

  /** Each event says how the roster stands after it. */
  private static Object[] row(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, Rosters.ROSTER);
    String title = StoredTree.text(body, "title");
    String account = StoredTree.text(body, "account");
    boolean ended = body.containsKey("lastDay");
    return new Object[] {
      event.department(),
      id,
      ended ? StoredRoster.ENDED : StoredRoster.PLANNED,
      StoredTree.number(body, "actNo"),
      title,
      account,
      LocalDate.parse(StoredTree.text(body, "since")),
      ended ? LocalDate.parse(StoredTree.text(body, "lastDay")) : null,
      LocalDate.parse(StoredTree.text(body, "on")),
      SearchWords.of(id, title, account)
    };
  }
}
