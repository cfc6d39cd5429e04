package org.govsm.portal.builder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** Rows of contract drafts: what an event makes of them, the same whenever it is read again. */
final class DraftRows {

  private DraftRows() {}

  static List<RowEffect> effects(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    long draft = StoredTree.number(body, "draft");
    long version = StoredTree.number(body, "version");
    boolean isNew = event.kind().equals(ContractDrafts.STARTED);
    Map<String, @Nullable Object> now =
        isNew
            ? begun(event, draft)
            : new LinkedHashMap<>(before.row(ContractDrafts.TABLE, event.department(), draft));
    now.put("version", version);
    now.put("changed_by", event.actor());
    now.put("changed_at", event.at());
    change(event, body, version, now);
    @Nullable Object[] values = now.values().toArray();
    RowEffect head =
        isNew
            ? RowEffect.add(ContractDrafts.TABLE, values)
            : RowEffect.set(ContractDrafts.TABLE, values);
    if (!body.containsKey("content")) {
      return List.of(head);
    }
    String content = ContractDraft.text(StoredTree.tree(body, "content"));
    return List.of(
        head,
        RowEffect.add(
            ContractDrafts.VERSION,
            event.department(),
            draft,
            version,
            content,
            event.actor(),
            event.at()));
  }

  /** All columns, in the order of the table. */
  private static Map<String, @Nullable Object> begun(Event event, long draft) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("department", event.department());
    row.put("draft_no", draft);
    row.put("version", 1L);
    row.put("state", ContractDraft.WORK);
    row.put("title", "");
    row.put("author", event.actor());
    row.put("changed_by", event.actor());
    boolean amends = event.body().containsKey("contract");
    row.put("amends", amends ? StoredTree.text(event.body(), "contract") : "");
    row.put("amends_version", amends ? StoredTree.number(event.body(), "contractVersion") : 0L);
    row.put("looked_version", 0L);
    row.put("reason", "");
    row.put("contract", "");
    row.put("changed_at", event.at());
    row.put("requirement", "");
    return row;
  }

  private static void change(
      Event event,
      Map<String, @Nullable Object> body,
      long version,
      Map<String, @Nullable Object> row) {
    if (body.containsKey("content")) {
      row.putAll(ContractDraft.listed(StoredTree.tree(body, "content")));
    }
    switch (event.kind()) {
      case ContractDrafts.SENT -> row.put("state", ContractDraft.SENT);
      case ContractDrafts.RETURNED, ContractDrafts.REFUSED -> {
        boolean refused = event.kind().equals(ContractDrafts.REFUSED);
        row.put("state", refused ? ContractDraft.REFUSED : ContractDraft.RETURNED);
        row.put("looked_version", version);
        row.put("reason", StoredTree.text(body, "reason"));
      }
      case ContractDrafts.WITHDRAWN -> row.put("state", ContractDraft.WITHDRAWN);
      case ContractDrafts.RECORDED -> {
        row.put("state", ContractDraft.RECORDED);
        row.put("contract", StoredTree.text(body, "contract"));
      }
      default -> {}
    }
  }
}
