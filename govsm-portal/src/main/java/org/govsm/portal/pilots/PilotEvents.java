package org.govsm.portal.pilots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.governance.pilot.PilotStages;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/** Events of pilots: each act, and the table of uses of a department. */
public final class PilotEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    List<String> kinds = new ArrayList<>(Pilots.KINDS.values());
    kinds.add(UseTables.STATED);
    return kinds;
  }

  @Override
  public Map<String, String> places() {
    return Map.of(
        "pilot", "/api/v1/departments/{department}/pilots/{pilot}",
        "use-table", "/api/v1/departments/{department}/use-table");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("pilot").at("/pilots/{department}/{pilot}"),
        EventPart.of("stage").said(PilotEvents::stage));
  }

  private static Object stage(Object code) {
    return PilotStages.machine()
        .state(code.toString())
        .<Object>map(state -> state.name())
        .orElse(code);
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Pilots.TABLE, Pilots.ACT, UseTables.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    if (event.kind().equals(UseTables.STATED)) {
      return List.of(UseTables.effect(event));
    }
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> act = StoredTree.tree(body, "act");
    Object[] row = row(event);
    boolean first = StoredTree.number(body, "actNo") == 1;
    return List.of(
        first ? RowEffect.add(Pilots.TABLE, row) : RowEffect.set(Pilots.TABLE, row),
        RowEffect.add(
            Pilots.ACT,
            event.department(),
            StoredTree.text(body, "pilot"),
            StoredTree.number(body, "actNo"),
            StoredTree.text(act, "kind"),
            event.actor(),
            StoredTree.bytes(act),
            event.at()));
  }

  /** Each event says how the pilot stands after it. */
  private static Object[] row(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "pilot");
    String title = StoredTree.text(body, "title");
    String platforms = String.join(", ", platforms(body));
    return new Object[] {
      event.department(),
      id,
      StoredTree.text(body, "stage"),
      StoredTree.number(body, "actNo"),
      title,
      StoredTree.text(body, "owner"),
      platforms,
      LocalDate.parse(StoredTree.text(body, "starts")),
      body.containsKey("lastDay") ? LocalDate.parse(StoredTree.text(body, "lastDay")) : null,
      LocalDate.parse(StoredTree.text(body, "on")),
      SearchWords.of(id, title, platforms)
    };
  }

  private static List<String> platforms(Map<String, @Nullable Object> body) {
    return body.get("platforms") instanceof List<?> codes
        ? codes.stream().map(String::valueOf).toList()
        : List.of();
  }
}
