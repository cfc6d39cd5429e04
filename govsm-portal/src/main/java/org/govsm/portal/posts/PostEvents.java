package org.govsm.portal.posts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/** Events of posts: each act, and what a department says of its posts. */
public final class PostEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    List<String> kinds = new ArrayList<>(Posts.KINDS.values());
    kinds.add(PostingRules.STATED);
    kinds.add(PostingRules.PROPOSED);
    return kinds;
  }

  @Override
  public Map<String, String> places() {
    return Map.of(
        "post", "/api/v1/departments/{department}/posts/{post}",
        "posting", "/api/v1/departments/{department}/posting-rules");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("post").at("/posts/{department}/{post}"),
        EventPart.of("state").said(PostEvents::state));
  }

  private static Object state(Object code) {
    return PostClearance.machine()
        .state(code.toString())
        .<Object>map(state -> state.name())
        .orElse(code);
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Posts.TABLE, Posts.ACCOUNT, Posts.ACT, PostingRules.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    if (List.of(PostingRules.STATED, PostingRules.PROPOSED).contains(event.kind())) {
      return List.of(PostingRules.effect(event, before));
    }
    String id = StoredTree.text(body, "post");
    Map<String, @Nullable Object> act = StoredTree.tree(body, "act");
    Map<String, @Nullable Object> done = StoredTree.tree(act, "act");
    boolean first = StoredTree.number(body, "actNo") == 1;
    List<RowEffect> effects = new ArrayList<>();
    if (first) {
      effects.add(RowEffect.add(Posts.TABLE, written(event, id, StoredTree.tree(done, "draft"))));
    } else {
      effects.add(RowEffect.set(Posts.TABLE, moved(event, id, done, before)));
    }
    if (done.containsKey("draft")) {
      if (!first) {
        effects.add(RowEffect.drop(Posts.ACCOUNT, event.department(), id));
      }
      StoredPost.accounts(StoredTree.tree(done, "draft"))
          .forEach(one -> effects.add(RowEffect.add(Posts.ACCOUNT, event.department(), id, one)));
    }
    effects.add(
        RowEffect.add(
            Posts.ACT,
            event.department(),
            id,
            StoredTree.number(body, "actNo"),
            StoredTree.text(done, "kind"),
            event.actor(),
            StoredTree.bytes(act),
            event.at()));
    return effects;
  }

  private static Object[] written(Event event, String id, Map<String, @Nullable Object> draft) {
    Map<String, @Nullable Object> body = event.body();
    LocalDate day = LocalDate.parse(StoredTree.text(body, "on"));
    return new Object[] {
      event.department(),
      id,
      StoredTree.text(body, "state"),
      1L,
      StoredTree.text(draft, "author"),
      day,
      day,
      StoredTree.bytes(draft),
      searched(id, draft)
    };
  }

  private static Map<String, @Nullable Object> moved(
      Event event, String id, Map<String, @Nullable Object> done, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(Posts.TABLE, event.department(), id));
    row.put("state", StoredTree.text(body, "state"));
    row.put("acts", StoredTree.number(body, "actNo"));
    row.put("moved", LocalDate.parse(StoredTree.text(body, "on")));
    if (done.containsKey("draft")) {
      Map<String, @Nullable Object> draft = StoredTree.tree(done, "draft");
      row.put("content", StoredTree.bytes(draft));
      row.put("searched", searched(id, draft));
    }
    return row;
  }

  /** By its number, accounts and source: its text is kept once, with the draft. */
  private static String searched(String id, Map<String, @Nullable Object> draft) {
    List<String> words = new ArrayList<>(List.of(id));
    words.addAll(StoredPost.accounts(draft));
    if (draft.get("source") instanceof Map<?, ?>) {
      StoredTree.tree(draft, "source").values().forEach(one -> words.add(String.valueOf(one)));
    }
    return SearchWords.of(words.toArray(String[]::new));
  }
}
