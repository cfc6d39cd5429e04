package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** Events of deliveries: what is to be delivered, and each act. */
public final class DeliveryEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return Deliveries.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("delivery", "/api/v1/contracts/{contract}/deliveries");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("act.act.delivery").named("delivery").at("/contracts/{contract}/deliveries"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Deliveries.TABLE, Deliveries.ACT);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return switch (event.kind()) {
      case Deliveries.BEGUN -> List.of(RowEffect.add(Deliveries.TABLE, begun(event)));
      case Deliveries.CORRECTED -> List.of(RowEffect.set(Deliveries.TABLE, begun(event)));
      default -> acted(event, before);
    };
  }

  private static @Nullable Object[] begun(Event event) {
    Map<String, @Nullable Object> body = event.body();
    LocalDate day = LocalDate.parse(StoredTree.text(body, "on"));
    return new @Nullable Object[] {
      event.department(),
      StoredTree.text(body, "contract"),
      0L,
      0L,
      day,
      day,
      StoredTree.bytes(StoredTree.some(body, List.of("terms", "book", "contractVersion")))
    };
  }

  private static List<RowEffect> acted(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String contract = StoredTree.text(body, "contract");
    long number = StoredTree.number(body, "actNo");
    Map<String, @Nullable Object> act = StoredTree.tree(body, "act");
    Map<String, @Nullable Object> done = StoredTree.tree(act, "act");
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(Deliveries.TABLE, event.department(), contract));
    row.put("acts", number);
    row.put("open", StoredTree.number(body, "open"));
    row.put("moved", LocalDate.parse(StoredTree.text(act, "on")));
    return List.of(
        RowEffect.set(Deliveries.TABLE, row),
        RowEffect.add(
            Deliveries.ACT,
            event.department(),
            contract,
            number,
            StoredTree.text(done, "kind"),
            StoredTree.text(done, "delivery"),
            event.actor(),
            StoredTree.bytes(StoredTree.some(body, List.of("act", "evidence"))),
            event.at()));
  }
}
