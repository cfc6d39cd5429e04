package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * Held parts: what the newest certificate of a contract holds until a day, as its ledger says. It
 * stands in the event of the certificate, so that nobody reads certificates to list it.
 */
final class HeldParts {

  /** The member of the event. */
  static final String MEMBER = "held";

  static final StateTable TABLE =
      StateTable.of(
          Contracts.TABLE, "contract_held", 1, "contract text, first_until day, parts bytes");

  private HeldParts() {}

  /**
   * Part of the money of a period that is held.
   *
   * @param since since when
   * @param until by when it must be settled
   * @param certificate the certificate that says so last
   */
  record Part(String period, Money sum, LocalDate since, LocalDate until, String certificate) {

    private static Part of(Map<?, ?> tree) {
      return new Part(
          text(tree, "period"),
          Money.ofRupees(text(tree, "held")),
          LocalDate.parse(text(tree, "heldSince")),
          LocalDate.parse(text(tree, "heldUntil")),
          text(tree, "heldIn"));
    }

    private Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("period", period);
      tree.put("held", sum.toString());
      tree.put("heldSince", since.toString());
      tree.put("heldUntil", until.toString());
      tree.put("heldIn", certificate);
      return tree;
    }
  }

  private static String text(Map<?, ?> tree, String member) {
    return String.valueOf(tree.get(member));
  }

  /** What the document of a certificate holds; empty where it is of a form without a ledger. */
  static Optional<List<Part>> of(byte[] document) {
    boolean isDocument = document.length > 0 && document[0] == '{';
    return isDocument
            && Json.readObject(document).get("certificate") instanceof Map<?, ?> certificate
            && certificate.get("ledger") instanceof Map<?, ?> ledger
        ? Optional.of(parts(ledger.get("periods")))
        : Optional.empty();
  }

  private static List<Part> parts(@Nullable Object lines) {
    List<Part> parts = new ArrayList<>();
    if (lines instanceof List<?> all) {
      for (Object line : all) {
        if (line instanceof Map<?, ?> tree && tree.containsKey("heldUntil")) {
          parts.add(Part.of(tree));
        }
      }
    }
    return parts;
  }

  /** As the event has it. */
  static List<Object> toPlain(List<Part> parts) {
    return List.copyOf(Tree.list(parts, Part::toPlain));
  }

  /** The row of a contract after the event of a certificate. */
  static Optional<RowEffect> effect(Event event) {
    return Optional.ofNullable(event.body().get(MEMBER))
        .map(
            held ->
                RowEffect.set(
                    TABLE,
                    StoredTree.text(event.body(), "contract"),
                    parts(held).stream().map(Part::until).min(LocalDate::compareTo).orElse(null),
                    StoredTree.bytes(Map.of(MEMBER, held))));
  }

  /** Contract of which something is held, and what. */
  record Holding(String contract, String department, String title, List<Part> parts) {}

  /** The contracts whose newest certificate holds something until a day; ordered by id. */
  static List<Holding> all(Transaction tx) {
    return new Versions<>(
            tx,
            "select c.id, c.department, c.title, h.parts from contract c join contract_held h on"
                + " h.contract = c.id where h.first_until is not null",
            (row, context) ->
                new Holding(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    parts(StoredTree.read(row.getBytes(4)).get(MEMBER))))
        .list(" order by c.id");
  }

  /**
   * The contracts whose terms state a time for what is held, and whose certificates are of a former
   * version; ordered by id, without parts.
   */
  static List<Holding> unknown(Transaction tx) {
    return new Versions<>(
            tx,
            "select c.id, c.department, c.title from contract c where c.hold_days is not null and"
                + " exists (select 1 from certificate f where f.contract = c.id) and not exists"
                + " (select 1 from contract_held h where h.contract = c.id)",
            (row, context) ->
                new Holding(row.getString(1), row.getString(2), row.getString(3), List.of()))
        .list(" order by c.id");
  }
}
