package org.govsm.portal.queries;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

/** Events of queries and legal requests. None has what a person wrote. */
public final class QueryEvents implements EventHandler {

  private static final String QUERY = "query";
  private static final String CONTENT = "content";
  private static final String HOLDS = "holds";

  @Override
  public Collection<String> kinds() {
    List<String> kinds = new ArrayList<>(CommentEffects.KINDS);
    kinds.addAll(
        List.of(
            Queries.RECEIVED,
            Queries.ACTED,
            Queries.ERASED,
            Queries.HELD,
            Queries.LIFTED,
            SettingsVersions.CHANGED,
            Providers.CHANGED));
    kinds.addAll(DeskTitles.DESK.kinds());
    return kinds;
  }

  @Override
  public Map<String, String> places() {
    return Map.of(
        QUERY,
        "/api/v1/departments/{department}/queries/{query}",
        "intake",
        "/api/v1/departments/{department}/comment-imports/{intake}",
        "providers",
        "/api/v1/departments/{department}/providers",
        "query-desk",
        "/api/v1/departments/{department}/query-desk");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of(QUERY).at("/queries/{department}/{query}"),
        EventPart.of("intake").at("/queries/{department}/comments"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(
        Queries.TABLE,
        Queries.ACT,
        SettingsVersions.TABLE,
        Comments.IMPORT,
        Comments.TABLE,
        Providers.TABLE);
  }

  @Override
  public Map<String, @Nullable Object> told(Event event, Transaction tx) {
    return DeskTitles.DESK.told(tx, event);
  }

  @Override
  public List<String> chainsBeside() {
    return List.of(
        "select department from desk_query_asked", "select department from desk_comment_words");
  }

  @Override
  public void remove(String chain, Handle handle) {
    handle.execute("delete from desk_query_asked where department = ?", chain);
    handle.execute("delete from desk_comment_words where department = ?", chain);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    if (CommentEffects.KINDS.contains(event.kind())) {
      return CommentEffects.of(event, before);
    } else if (DeskTitles.DESK.kinds().contains(event.kind())) {
      return DeskTitles.DESK.effects(event, before);
    }
    return switch (event.kind()) {
      case Queries.RECEIVED -> List.of(received(event));
      case SettingsVersions.CHANGED -> List.of(changed(event, SettingsVersions.TABLE, "settings"));
      case Providers.CHANGED -> List.of(changed(event, Providers.TABLE, "providers"));
      default -> acted(event, before);
    };
  }

  private static RowEffect changed(Event event, StateTable table, String content) {
    return RowEffect.add(
        table,
        event.department(),
        StoredTree.number(event.body(), "version"),
        StoredTree.bytes(StoredTree.tree(event.body(), content)),
        event.at());
  }

  private static RowEffect received(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, QUERY);
    String title = StoredTree.text(body, "title");
    return RowEffect.add(
        Queries.TABLE,
        event.department(),
        id,
        StoredTree.text(body, "kind"),
        StoredTree.text(body, "category"),
        StoredTree.text(body, "account"),
        StoredTree.text(body, "platform"),
        title,
        StoredTree.text(body, "state"),
        0L,
        "",
        instant(body, "receivedAt"),
        event.at(),
        instant(body, "due"),
        StoredTree.bytes(
            StoredTree.some(
                body,
                List.of(
                    "received",
                    "settings",
                    SettingsVersions.CALENDAR,
                    StoredQuery.DUE_OPEN,
                    StoredQuery.ENTERED_BY))),
        SearchWords.of(id, title));
  }

  private static @Nullable Instant instant(Map<String, @Nullable Object> body, String name) {
    return body.get(name) == null
        ? null
        : OffsetDateTime.parse(StoredTree.text(body, name)).toInstant();
  }

  private static List<RowEffect> acted(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, QUERY);
    long number = StoredTree.number(body, "actNo");
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(Queries.TABLE, event.department(), id));
    row.put("acts", number);
    row.put("moved_at", event.at());
    List<RowEffect> effects = new ArrayList<>();
    if (event.kind().equals(Queries.ERASED)) {
      row.put(CONTENT, with(row, StoredQuery.ERASED, true));
    } else if (body.containsKey(HOLDS)) {
      row.put(CONTENT, with(row, HOLDS, StoredTree.trees(body, HOLDS)));
    } else {
      for (String name : List.of("category", "state", "officer")) {
        row.put(name, StoredTree.text(body, name));
      }
      row.put("due_at", instant(body, "due"));
      row.put(CONTENT, with(row, StoredQuery.DUE_OPEN, body.containsKey(StoredQuery.DUE_OPEN)));
      if (body.containsKey(StoredQuery.CORRECTION)) {
        Object waiting = StoredTree.tree(body, StoredQuery.CORRECTION);
        row.put(CONTENT, with(row, StoredQuery.CORRECTION, waiting));
      }
      if (body.containsKey(StoredQuery.REPEATS)) {
        Object claim = StoredTree.tree(body, StoredQuery.REPEATS);
        row.put(CONTENT, with(row, StoredQuery.REPEATS, claim));
      }
      if (body.containsKey("receivedAt")) {
        row.put("received_at", instant(body, "receivedAt"));
      }
      effects.add(act(event, id, number));
    }
    effects.add(0, RowEffect.set(Queries.TABLE, row));
    return effects;
  }

  private static RowEffect act(Event event, String id, long number) {
    Map<String, @Nullable Object> act = StoredTree.tree(event.body(), "act");
    return RowEffect.add(
        Queries.ACT,
        event.department(),
        id,
        number,
        StoredTree.text(act, "kind"),
        event.actor(),
        StoredTree.bytes(act),
        event.at());
  }

  private static byte[] with(Map<String, @Nullable Object> row, String name, Object part) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    Optional.ofNullable(row.get(CONTENT))
        .ifPresent(kept -> content.putAll(StoredTree.read((byte[]) kept)));
    content.put(name, part);
    return StoredTree.bytes(content);
  }
}
