package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/** Entry effects: what events of entries of the account do to rows. */
final class EntryEffects {

  /** What is said of an entry by who cleared it. */
  private static final List<String> SAID =
      List.of(
          Entries.MEANING,
          Entries.REASON,
          Entries.BY,
          Entries.ON,
          Entries.BRINGS_BACK,
          StoredEntry.CHANGE);

  private EntryEffects() {}

  static RowEffect of(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, Entries.ENTRY);
    if (event.kind().equals(Entries.TAKEN)) {
      Map<String, @Nullable Object> content = StoredTree.tree(body, Entries.CONTENT);
      return RowEffect.add(
          Entries.TABLE,
          event.department(),
          id,
          StoredTree.text(content, "digest"),
          StoredEntry.OPEN,
          event.actor(),
          event.at(),
          StoredTree.bytes(content),
          null);
    }
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(Entries.TABLE, event.department(), id));
    if (event.kind().equals(Entries.EXPLAINED)) {
      row.put("state", StoredEntry.OPEN);
    } else if (event.kind().equals(Entries.CLEARED)) {
      row.put("state", StoredEntry.CLEARED);
    }
    row.put(
        Entries.AWAITED,
        body.get(Entries.AWAITED) == null ? null : StoredTree.number(body, Entries.AWAITED));
    if (row.get(Entries.CONTENT) instanceof byte[] kept) {
      Map<String, @Nullable Object> content = new LinkedHashMap<>(StoredTree.read(kept));
      say(event, content);
      row.put(Entries.CONTENT, StoredTree.bytes(content));
    }
    return RowEffect.set(Entries.TABLE, row);
  }

  private static void say(Event event, Map<String, @Nullable Object> content) {
    Map<String, @Nullable Object> body = event.body();
    switch (event.kind()) {
      case Entries.EXPLAINED -> { // what was said of it before was said without knowing that
        content.keySet().removeAll(SAID);
        settle(content);
        content.put(StoredEntry.ORDER, StoredTree.text(body, StoredEntry.ORDER));
      }
      case Entries.PROPOSED -> {
        Map<String, Object> change = said(event);
        change.put("by", event.actor());
        change.put("at", event.at().toString());
        content.put(StoredEntry.CHANGE, change);
      }
      case Entries.RECOVERED -> {
        content.put(Recoveries.MEMBER, body.get(Recoveries.MEMBER));
        content.put(StoredEntry.ACTS, BigDecimal.valueOf(StoredEntry.acts(content) + 1L));
      }
      default -> {
        content.keySet().removeAll(SAID);
        content.putAll(said(event));
        content.put(Entries.BY, event.actor());
        content.put(Entries.ON, event.at().toString());
        settle(content);
      }
    }
  }

  /** What nobody confirmed of money that is recovered no more is gone. */
  private static void settle(Map<String, @Nullable Object> content) {
    if (content.containsKey(Recoveries.MEMBER) && !StoredEntry.isRecovered(content)) {
      List<RecoveredMoney> kept =
          Recoverable.kept(content).stream().filter(RecoveredMoney::isConfirmed).toList();
      content.put(Recoveries.MEMBER, Tree.list(kept, RecoveredMoney::toPlain));
    }
  }

  private static Map<String, Object> said(Event event) {
    Map<String, Object> said = new LinkedHashMap<>();
    for (String name : List.of(Entries.MEANING, Entries.REASON, Entries.BRINGS_BACK)) {
      if (event.body().get(name) != null) {
        said.put(name, StoredTree.text(event.body(), name));
      }
    }
    return said;
  }
}
