package org.govsm.portal.builder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/** Events of contract drafts. */
public final class DraftEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return ContractDrafts.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("contract-draft", "/api/v1/departments/{department}/contract-drafts/{draft}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("draft").at("/contract-drafts/{department}/{draft}"),
        EventPart.of("content.terms.title").named("title"),
        EventPart.of("version"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(ContractDrafts.TABLE, ContractDrafts.VERSION);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return DraftRows.effects(event, before);
  }
}
