package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/** Batch effects: what events of batches do to rows. */
final class BatchEffects {

  private static final List<String> OF_BATCH =
      List.of(
          Batches.BATCH_FILE,
          "control",
          Batches.FILE,
          "fileDigest",
          "fileName",
          "sentOn",
          Withdrawals.BY);

  private static final List<String> OF_ACT =
      List.of(
          Batches.ACT,
          "reason",
          "fileDigest",
          BatchActs.SENT_ON,
          "warnings",
          "message",
          "order",
          "decision",
          "setAside",
          "source",
          AuthorityFiles.HANDED,
          Withdrawals.EVIDENCE);

  private static final List<String> OF_LINE =
      List.of(
          "references",
          PaidReferences.SHARED,
          PaidReferences.BY,
          OrderDecisions.DECISION,
          OrderDecisions.BY,
          OpenDifferences.REASON,
          OpenDifferences.TOLD,
          "booked",
          "counted",
          StoredOrder.OVER,
          Repayments.MEMBER,
          Recoveries.MEMBER,
          "late");

  private BatchEffects() {}

  static List<RowEffect> prepared(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "batch");
    List<Map<String, @Nullable Object>> orders = StoredTree.trees(body, "orders");
    List<String> words = new ArrayList<>(List.of(id));
    List<RowEffect> effects = new ArrayList<>();
    for (Map<String, @Nullable Object> order : orders) {
      Map<String, @Nullable Object> content = StoredTree.tree(order, "content");
      for (String word : List.of("invoice", "name")) {
        words.add(StoredTree.text(content, word));
      }
      words.add(StoredTree.text(order, "bill"));
      effects.add(
          RowEffect.add(
              Batches.ORDER,
              event.department(),
              StoredTree.text(order, "id"),
              id,
              StoredTree.text(order, "bill"),
              StoredTree.text(order, "contract"),
              StoredTree.text(order, "bill"),
              "",
              StoredTree.number(order, "net"),
              0L,
              null,
              StoredTree.bytes(content)));
    }
    effects.add(
        0,
        RowEffect.add(
            Batches.TABLE,
            event.department(),
            id,
            StoredBatch.DRAFT,
            1L,
            event.actor(),
            StoredTree.text(body, "channel"),
            LocalDate.parse(StoredTree.text(body, "valueDate")),
            event.at(),
            Moments.day(event.at()),
            (long) orders.size(),
            0L,
            StoredTree.number(body, "total"),
            0L,
            StoredTree.bytes(StoredTree.some(body, OF_BATCH)),
            SearchWords.of(words.toArray(String[]::new))));
    effects.add(act(event, body, id));
    return effects;
  }

  static List<RowEffect> acted(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "batch");
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(Batches.TABLE, event.department(), id));
    row.put("acts", StoredTree.number(body, "actNo"));
    row.put("moved", Moments.day(event.at()));
    Optional.ofNullable(body.get("state"))
        .ifPresent(state -> row.put("state", String.valueOf(state)));
    for (String number : List.of("open", "paid")) {
      if (body.get(number) != null) {
        row.put(number, StoredTree.number(body, number));
      }
    }
    if (row.get("content") instanceof byte[] kept) {
      Map<String, @Nullable Object> content = new LinkedHashMap<>(StoredTree.read(kept));
      content.putAll(StoredTree.some(body, OF_BATCH));
      row.put("content", StoredTree.bytes(content));
    }
    List<RowEffect> effects = new ArrayList<>(List.of(RowEffect.set(Batches.TABLE, row)));
    if (body.containsKey("lines")) {
      for (Map<String, @Nullable Object> line : StoredTree.trees(body, "lines")) {
        effects.add(line(event, line, before));
      }
    }
    effects.add(act(event, body, id));
    return effects;
  }

  private static RowEffect line(
      Event event, Map<String, @Nullable Object> line, RowEffect.Before before) {
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(
            before.row(Batches.ORDER, event.department(), StoredTree.text(line, "id")));
    if (line.get("outcome") != null) {
      row.put("outcome", StoredTree.text(line, "outcome"));
      row.put("paid", StoredTree.number(line, "paid"));
      row.put(
          "paid_on",
          line.get("paidOn") == null ? null : LocalDate.parse(StoredTree.text(line, "paidOn")));
    }
    if (line.get("released") != null) {
      row.put("holds", null);
    } else if (line.get("held") != null) {
      row.put("holds", row.get("bill"));
    }
    if (row.get("content") instanceof byte[] kept) {
      Map<String, @Nullable Object> content = new LinkedHashMap<>(StoredTree.read(kept));
      content.putAll(StoredTree.some(line, OF_LINE));
      row.put("content", StoredTree.bytes(content));
    }
    return RowEffect.set(Batches.ORDER, row);
  }

  private static RowEffect act(Event event, Map<String, @Nullable Object> body, String id) {
    return RowEffect.add(
        Batches.ACT_TABLE,
        event.department(),
        id,
        StoredTree.number(body, "actNo"),
        event.kind().substring("payment.".length()),
        event.actor(),
        StoredTree.bytes(StoredTree.some(body, OF_ACT)),
        event.at());
  }
}
