package org.govsm.portal.editions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;

/** Events of rule packs that were uploaded. */
public final class PackEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return PackEditions.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("pack", "/api/v1/packs/{pack}/editions/{number}");
  }

  @Override
  public List<StateTable> tables() {
    return List.of(PackEditions.TABLE, PackEditions.STEP);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return PackEditions.effects(event, before);
  }

  @Override
  public List<String> files(Event event) {
    return event.kind().equals(PackEditions.UPLOADED_KIND)
        ? List.of(StoredTree.text(event.body(), "file"))
        : List.of();
  }
}
