package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.ArrayList;
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
      case Deliveries.PROPOSED, Deliveries.CONFIRMED, Deliveries.DECLINED ->
          List.of(RowEffect.set(Deliveries.TABLE, corrected(event, before)));
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
      StoredTree.bytes(
          StoredTree.some(body, List.of("terms", "book", "contractVersion", "decided", "by")))
    };
  }

  /** What waits is in the row until another officer answers; what is confirmed stays in it. */
  private static Map<String, @Nullable Object> corrected(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(
            before.row(Deliveries.TABLE, event.department(), StoredTree.text(body, "contract")));
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    if (row.get("content") instanceof byte[] kept) {
      content.putAll(StoredTree.read(kept));
    }
    boolean waited = content.remove(StoredDeliveries.PROPOSED) != null;
    boolean waits = body.get(StoredDeliveries.PROPOSED) != null;
    if (waits != waited) {
      row.put("open", Long.parseLong(String.valueOf(row.get("open"))) + (waits ? 1 : -1));
    }
    if (body.get(StoredDeliveries.PROPOSED) != null) {
      content.put(StoredDeliveries.PROPOSED, StoredTree.tree(body, StoredDeliveries.PROPOSED));
    }
    if (body.get("correction") != null) {
      List<Object> all = new ArrayList<>(StoredDeliveries.corrections(content));
      all.add(StoredTree.tree(body, "correction"));
      content.put(StoredDeliveries.CORRECTIONS, all);
      row.put("open", StoredTree.number(body, "open"));
    }
    row.put("content", StoredTree.bytes(content));
    return row;
  }

  /** Whether a correction waits: it is open as a delivery is. */
  private static boolean isProposed(Map<String, @Nullable Object> row) {
    return row.get("content") instanceof byte[] kept
        && StoredTree.member(kept, StoredDeliveries.PROPOSED).isPresent();
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
    row.put("open", StoredTree.number(body, "open") + (isProposed(row) ? 1 : 0));
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
