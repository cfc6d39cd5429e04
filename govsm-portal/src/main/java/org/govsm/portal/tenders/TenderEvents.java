package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** Events of tenders: a document before the publication, an act with it and after. */
public final class TenderEvents implements EventHandler {

  private static final String CONTENT = "content";
  private static final String ACT = "act";

  private static final Map<String, String> STATES =
      Map.of(
          Tenders.RECORDED, Tenders.IS_DRAFT,
          Tenders.CHANGED, Tenders.IS_DRAFT,
          Tenders.RETURNED, Tenders.IS_DRAFT,
          Tenders.SUBMITTED, Tenders.IS_SUBMITTED,
          Tenders.WITHDRAWN, Tenders.IS_WITHDRAWN,
          Tenders.PUBLISHED, Tenders.IS_PUBLISHED);

  @Override
  public Collection<String> kinds() {
    return Tenders.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("tender", "/api/v1/departments/{department}/tenders/{tender}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("tender").at("/tenders/{department}/{tender}"),
        EventPart.of("content.title.en").named("title"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Tenders.TABLE, Tenders.VERSION, Tenders.ACT, WaitingWords.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    List<RowEffect> effects = new ArrayList<>();
    if (event.body().containsKey(CONTENT)) {
      effects.addAll(written(event));
    }
    if (event.body().containsKey(ACT)) {
      effects.addAll(acted(event, before));
    }
    effects.addAll(WordsEffects.of(event, before));
    return effects;
  }

  private static List<RowEffect> written(Event event) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> content = StoredTree.tree(body, CONTENT);
    String id = StoredTree.text(body, "tender");
    long version = StoredTree.number(body, "version");
    byte[] bytes = StoredTree.bytes(content);
    Map<String, @Nullable Object> row =
        RowEffect.columns(
            Tenders.TABLE,
            event.department(),
            id,
            version,
            STATES.getOrDefault(event.kind(), ""),
            event.kind().equals(Tenders.SUBMITTED) ? event.actor() : "",
            ListedTender.text(content, "requirement", "id"));
    row.putAll(ListedTender.columns(content));
    boolean isNew = event.kind().equals(Tenders.RECORDED);
    return List.of(
        new RowEffect(isNew ? RowEffect.Kind.ADD : RowEffect.Kind.SET, Tenders.TABLE, row),
        RowEffect.add(
            Tenders.VERSION,
            event.department(),
            id,
            version,
            event.kind(),
            event.actor(),
            bytes,
            CanonicalForm.digest(bytes),
            event.at()));
  }

  private static List<RowEffect> acted(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> act = StoredTree.tree(body, ACT);
    String id = StoredTree.text(body, "tender");
    List<RowEffect> effects = new ArrayList<>(WordsEffects.acted(event, act));
    if (event.kind().equals(Tenders.CORRECTED) || event.kind().equals(Tenders.CANCELLED)) {
      Map<String, @Nullable Object> row =
          new LinkedHashMap<>(before.row(Tenders.TABLE, event.department(), id));
      if (event.kind().equals(Tenders.CANCELLED)) {
        row.put("state", Tenders.IS_CANCELLED);
      } else {
        row.putAll(ListedTender.columns(StoredTree.tree(StoredTree.tree(act, ACT), "tender")));
      }
      effects.add(RowEffect.set(Tenders.TABLE, row));
    }
    effects.add(
        RowEffect.add(
            Tenders.ACT,
            event.department(),
            id,
            StoredTree.number(body, "number"),
            StoredTree.text(body, "actKind"),
            event.actor(),
            StoredTree.bytes(act),
            event.at()));
    return effects;
  }
}
