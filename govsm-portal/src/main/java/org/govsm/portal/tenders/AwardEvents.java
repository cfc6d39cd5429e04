package org.govsm.portal.tenders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** Events from the opened bids to the award: an act each. */
public final class AwardEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return Awards.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("award", "/api/v1/departments/{department}/tenders/{tender}/evaluation");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(EventPart.of("tender").at("/tenders/{department}/{tender}/evaluation"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Awards.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    return List.of(
        RowEffect.add(
            Awards.TABLE,
            event.department(),
            StoredTree.text(body, "tender"),
            StoredTree.number(body, "number"),
            StoredTree.text(body, "actKind"),
            event.actor(),
            StoredTree.bytes(StoredTree.tree(body, "act")),
            event.at()));
  }
}
