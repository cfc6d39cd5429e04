package org.govsm.portal.payments;

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

/** Payee effects: what events of paying offices and payees do to rows. */
final class PayeeEffects {

  private static final List<String> KEPT =
      List.of(
          "act", "warnings", "name", "vendor", "masked", "evidence", "checked", "reason", "shared");

  private PayeeEffects() {}

  static List<RowEffect> stated(Event event) {
    Map<String, @Nullable Object> body = event.body();
    long version = StoredTree.number(body, "version");
    @Nullable Object[] row = {
      event.department(), version, StoredTree.bytes(StoredTree.tree(body, "content"))
    };
    return List.of(
        version == 1 ? RowEffect.add(Offices.TABLE, row) : RowEffect.set(Offices.TABLE, row));
  }

  static List<RowEffect> acted(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String payee = StoredTree.text(body, "payee");
    long acts = StoredTree.number(body, "acts");
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    if (acts > 1) {
      row.putAll(before.row(Payees.TABLE, event.department(), payee));
    } else {
      row.put("department", event.department());
      row.put("id", payee);
      List.of("masked", "proposed", "proposal", "proposed_by", "vendor", "name", "state")
          .forEach(column -> row.put(column, ""));
      row.put("confirmed_at", null);
    }
    row.put("acts", acts);
    row.put("moved", Moments.day(event.at()));
    change(event, body, row);
    row.put("searched", SearchWords.of(payee, String.valueOf(row.get("name"))));
    return List.of(
        acts == 1
            ? new RowEffect(RowEffect.Kind.ADD, Payees.TABLE, row)
            : RowEffect.set(Payees.TABLE, row),
        RowEffect.add(
            Payees.ACT_TABLE,
            event.department(),
            StoredTree.number(body, "number"),
            payee,
            event.kind().substring("payee.".length()),
            event.actor(),
            StoredTree.bytes(some(body)),
            event.at()));
  }

  private static void change(
      Event event, Map<String, @Nullable Object> body, Map<String, @Nullable Object> row) {
    boolean confirmed = !String.valueOf(row.get("masked")).isEmpty();
    switch (event.kind()) {
      case "payee.proposed" -> {
        if (!confirmed) {
          holder(body, row);
        }
        row.put("proposed", StoredTree.text(body, "masked"));
        row.put("proposal", StoredTree.text(body, "proposal"));
        row.put("proposed_by", event.actor());
        if (List.of("", StoredPayee.REFUSED).contains(String.valueOf(row.get("state")))) {
          row.put("state", StoredPayee.PROPOSED);
        }
      }
      case "payee.confirmed" -> {
        holder(body, row);
        row.put("masked", row.get("proposed"));
        row.put("state", StoredPayee.CONFIRMED);
        row.put("confirmed_at", event.at());
        closed(row);
      }
      case "payee.refused" -> {
        closed(row);
        if (!confirmed && StoredPayee.PROPOSED.equals(row.get("state"))) {
          row.put("state", StoredPayee.REFUSED);
        }
      }
      default -> row.put("state", StoredPayee.BLOCKED);
    }
  }

  /** Name and code go with the account: those of a proposal count once it is confirmed. */
  private static void holder(
      Map<String, @Nullable Object> body, Map<String, @Nullable Object> row) {
    row.put("name", StoredTree.text(body, "name"));
    row.put("vendor", StoredTree.text(body, "vendor"));
  }

  private static void closed(Map<String, @Nullable Object> row) {
    row.put("proposed", "");
    row.put("proposal", "");
    row.put("proposed_by", "");
  }

  private static Map<String, @Nullable Object> some(Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    for (String name : KEPT) {
      Optional.ofNullable(body.get(name)).ifPresent(part -> kept.put(name, part));
    }
    return kept;
  }
}
