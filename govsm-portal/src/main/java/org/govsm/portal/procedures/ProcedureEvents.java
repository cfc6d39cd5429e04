package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/** Events of procedures: begun, a step, a signature, and what they are linked with. */
public final class ProcedureEvents implements EventHandler {

  private static final List<String> KEPT = List.of("step", "papers", "actors", "remark");

  @Override
  public Collection<String> kinds() {
    return Procedures.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("procedure", "/api/v1/departments/{department}/procedures/{procedure}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("procedure").at("/procedures/{department}/{procedure}"),
        EventPart.of("title"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Procedures.TABLE, Procedures.STEP);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return switch (event.kind()) {
      case Procedures.BEGUN -> List.of(begun(event));
      case Procedures.STEPPED -> stepped(event, before);
      case Procedures.SIGNED -> List.of(signed(event, before));
      default -> List.of(linked(event, before));
    };
  }

  private static RowEffect begun(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "procedure");
    String title = StoredTree.text(body, "title");
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    for (String name : List.of("start", "order", SharedOrder.REASON, "purchaseVersion")) {
      Optional.ofNullable(body.get(name)).ifPresent(part -> content.put(name, part));
    }
    LocalDate day = LocalDate.parse(StoredTree.text(body, "on"));
    return RowEffect.add(
        Procedures.TABLE,
        event.department(),
        id,
        StoredTree.text(body, "purchase"),
        StoredTree.text(body, "kind"),
        StoredTree.text(body, "stage"),
        StoredTree.text(body, "state"),
        0L,
        title,
        text(body, "requirement"),
        text(body, "tender"),
        day,
        day,
        StoredTree.maybeDay(body, "due"),
        StoredTree.bytes(content),
        StoredTree.bytes(StoredTree.tree(body, "open")),
        StoredTree.bytes(Map.of()),
        SearchWords.of(title, id, StoredTree.text(body, "purchase")));
  }

  private static List<RowEffect> stepped(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> row = row(event, before);
    long number = StoredTree.number(body, "number");
    Map<String, @Nullable Object> step = StoredTree.tree(body, "step");
    row.put("stage", StoredTree.text(body, "stage"));
    row.put("state", StoredTree.text(body, "state"));
    row.put("steps", number);
    row.put("moved", LocalDate.parse(StoredTree.text(step, "on")));
    row.put("due", StoredTree.maybeDay(body, "due"));
    row.put("open_steps", StoredTree.bytes(StoredTree.tree(body, "open")));
    row.put("waiting", StoredTree.bytes(Map.of()));
    return List.of(
        RowEffect.set(Procedures.TABLE, row),
        RowEffect.add(
            Procedures.STEP,
            event.department(),
            StoredTree.text(body, "procedure"),
            number,
            StoredTree.text(step, "event"),
            event.actor(),
            StoredTree.bytes(kept(body)),
            event.at()));
  }

  private static RowEffect signed(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> row = row(event, before);
    row.put("waiting", StoredTree.bytes(kept(event.body())));
    return RowEffect.set(Procedures.TABLE, row);
  }

  private static RowEffect linked(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> row = row(event, before);
    row.put("requirement", text(event.body(), "requirement"));
    row.put("tender", text(event.body(), "tender"));
    return RowEffect.set(Procedures.TABLE, row);
  }

  private static Map<String, @Nullable Object> row(Event event, RowEffect.Before before) {
    String id = StoredTree.text(event.body(), "procedure");
    return new LinkedHashMap<>(before.row(Procedures.TABLE, event.department(), id));
  }

  private static Map<String, @Nullable Object> kept(Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    for (String name : KEPT) {
      Optional.ofNullable(body.get(name)).ifPresent(part -> kept.put(name, part));
    }
    return kept;
  }

  private static String text(Map<String, @Nullable Object> body, String name) {
    return Optional.ofNullable(body.get(name)).map(String::valueOf).orElse("");
  }
}
