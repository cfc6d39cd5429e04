package org.govsm.portal.moderation;

import java.time.OffsetDateTime;
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
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.SearchWords;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Events of moderation. None has what an author wrote. */
public final class ModerationEvents implements EventHandler {

  private static final String ITEM = "item";
  private static final String CONTENT = "content";

  @Override
  public Collection<String> kinds() {
    return List.of(
        ModeratedItems.SEEN,
        ModeratedItems.ACTED,
        ModeratedItems.ERASED,
        ModeratedTitles.DESK.proposed(),
        ModeratedTitles.DESK.replaced(),
        PolicyVersions.DRAFTED,
        PolicyVersions.APPROVED);
  }

  @Override
  public Map<String, String> places() {
    return Map.of(
        "moderation",
        "/api/v1/departments/{department}/moderation/{item}",
        "moderation-policy",
        "/api/v1/departments/{department}/moderation-policy/newest");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(EventPart.of(ITEM).at("/moderation/{department}/{item}"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(PolicyVersions.TABLE, ModeratedItems.TABLE, ModeratedItems.ACT);
  }

  @Override
  public Map<String, @Nullable Object> told(Event event, Transaction tx) {
    return ModeratedTitles.DESK.told(tx, event);
  }

  @Override
  public List<String> chainsBeside() {
    return List.of("select department from moderated_copy");
  }

  @Override
  public void remove(String chain, Handle handle) {
    handle.execute("delete from moderated_copy where department = ?", chain);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    if (ModeratedTitles.DESK.kinds().contains(event.kind())) {
      return ModeratedTitles.DESK.effects(event, before);
    }
    return switch (event.kind()) {
      case PolicyVersions.DRAFTED -> List.of(drafted(event));
      case PolicyVersions.APPROVED -> List.of(approved(event, before));
      case ModeratedItems.SEEN -> List.of(seen(event));
      case ModeratedItems.ERASED -> List.of(erased(event, before));
      default -> acted(event, before);
    };
  }

  private static RowEffect drafted(Event event) {
    return RowEffect.add(
        PolicyVersions.TABLE,
        event.department(),
        StoredTree.number(event.body(), "version"),
        PolicyVersion.DRAFT,
        event.actor(),
        event.at(),
        "",
        null,
        StoredTree.bytes(StoredTree.tree(event.body(), "policy")));
  }

  private static RowEffect approved(Event event, RowEffect.Before before) {
    long version = StoredTree.number(event.body(), "version");
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(PolicyVersions.TABLE, event.department(), version));
    row.put("state", PolicyVersion.APPROVED);
    row.put("approved_by", event.actor());
    row.put("approved_at", event.at());
    return RowEffect.set(PolicyVersions.TABLE, row);
  }

  private static RowEffect seen(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, ITEM);
    String title = StoredTree.text(body, "title");
    return RowEffect.add(
        ModeratedItems.TABLE,
        event.department(),
        id,
        StoredTree.text(body, "itemKind"),
        StoredTree.text(body, "account"),
        StoredTree.text(body, "platform"),
        title,
        StoredTree.text(body, "sentiment"),
        "",
        "",
        "SEEN",
        0L,
        0L,
        0L,
        "",
        OffsetDateTime.parse(StoredTree.text(body, "seenAt")).toInstant(),
        event.at(),
        null,
        StoredTree.bytes(
            StoredTree.some(
                body,
                List.of(ModeratedItem.SEEN, ModeratedItem.POLICY, NewModeratedItem.SEEN_BEFORE))),
        SearchWords.of(id, title));
  }

  private static Map<String, @Nullable Object> row(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(
            before.row(
                ModeratedItems.TABLE, event.department(), StoredTree.text(event.body(), ITEM)));
    row.put("acts", StoredTree.number(event.body(), "actNo"));
    row.put("moved_at", event.at());
    return row;
  }

  private static RowEffect erased(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> row = row(event, before);
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    Optional.ofNullable(row.get(CONTENT))
        .ifPresent(kept -> content.putAll(StoredTree.read((byte[]) kept)));
    content.put(ModeratedItem.ERASED, true);
    row.put(CONTENT, StoredTree.bytes(content));
    return RowEffect.set(ModeratedItems.TABLE, row);
  }

  private static List<RowEffect> acted(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> row = row(event, before);
    for (String name : List.of("measure", "ground", "state")) {
      row.put(name, StoredTree.text(body, name));
    }
    if (body.containsKey("sentiment")) {
      row.put("sentiment", StoredTree.text(body, "sentiment"));
    }
    for (String name : List.of("removed", "restored")) {
      row.put(name, Boolean.TRUE.equals(body.get(name)) ? 1L : 0L);
    }
    row.put("decided_by", StoredTree.text(body, "decidedBy"));
    row.put("due_on", StoredTree.maybeDay(body, "due"));
    Map<String, @Nullable Object> act = StoredTree.tree(body, "act");
    RowEffect added =
        RowEffect.add(
            ModeratedItems.ACT,
            event.department(),
            StoredTree.text(body, ITEM),
            StoredTree.number(body, "actNo"),
            StoredTree.text(act, "kind"),
            event.actor(),
            StoredTree.bytes(act),
            event.at());
    return List.of(RowEffect.set(ModeratedItems.TABLE, row), added);
  }
}
