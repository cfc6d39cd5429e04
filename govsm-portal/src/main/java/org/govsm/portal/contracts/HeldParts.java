package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * Held parts: what the newest certificate of a contract holds, and what was paid in doubt, as its
 * ledger says. It stands in the event of the certificate, so that nobody reads certificates to list
 * it. Events of a former version have what is held until a day, and nothing else.
 */
final class HeldParts {

  /** The member of the event. */
  static final String MEMBER = "open";

  /** The member of events of a former version. */
  private static final String FORMER = "held";

  static final StateTable TABLE =
      StateTable.of(
          Contracts.TABLE, "contract_held", 1, "contract text, first_until day, parts bytes");

  private HeldParts() {}

  /**
   * Part of the money of a period that is held, or was paid in doubt.
   *
   * @param sum what is held; zero where all was paid
   * @param doubt what was paid and may have to be recovered
   * @param depends what was deducted and may be due after all, beyond what is held
   * @param answered whether what is held waits for nothing more than a certificate that settles it
   * @param again whether a certificate of the period that is issued again settles it
   * @param since since when it is held or in doubt
   * @param until by when it must be settled; nothing where the terms state no day
   * @param certificate the certificate that says so last
   * @param questions on which it depends, as the certificate has them, or what changed, as
   *     sentences
   */
  record Part(
      String period,
      Money sum,
      Money doubt,
      Money depends,
      boolean answered,
      boolean again,
      LocalDate since,
      Optional<LocalDate> until,
      String certificate,
      List<?> questions) {

    private static Part of(Map<?, ?> tree) {
      return new Part(
          text(tree, "period"),
          rupees(tree, "held"),
          rupees(tree, "inDoubt"),
          Money.ZERO,
          false,
          false,
          LocalDate.parse(text(tree, "heldSince")),
          Optional.ofNullable(tree.get("heldUntil")).map(String::valueOf).map(LocalDate::parse),
          text(tree, "heldIn"),
          tree.get("questions") instanceof List<?> questions ? questions : List.of());
    }

    private Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("period", period);
      tree.put("held", sum.toString());
      tree.put("inDoubt", doubt.toString());
      tree.put("heldSince", since.toString());
      until.ifPresent(day -> tree.put("heldUntil", day.toString()));
      tree.put("heldIn", certificate);
      tree.put("questions", questions);
      return tree;
    }
  }

  private static Money rupees(Map<?, ?> tree, String member) {
    return tree.containsKey(member) ? Money.ofRupees(text(tree, member)) : Money.ZERO;
  }

  private static String text(Map<?, ?> tree, String member) {
    return String.valueOf(tree.get(member));
  }

  /** What the document of a certificate holds; empty where it is of a form without a ledger. */
  static Optional<List<Part>> of(byte[] document, String id) {
    boolean isDocument = document.length > 0 && document[0] == '{';
    return isDocument
            && Json.readObject(document).get("certificate") instanceof Map<?, ?> certificate
            && certificate.get("ledger") instanceof Map<?, ?> ledger
        ? Optional.of(new OpenMoney(certificate, id).in(ledger))
        : Optional.empty();
  }

  static List<Part> parts(@Nullable Object lines) {
    List<Part> parts = new ArrayList<>();
    if (lines instanceof List<?> all) {
      for (Object line : all) {
        if (line instanceof Map<?, ?> tree) {
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
    String member = event.body().containsKey(MEMBER) ? MEMBER : FORMER;
    return Optional.ofNullable(event.body().get(member))
        .map(
            open ->
                RowEffect.set(
                    TABLE,
                    StoredTree.text(event.body(), "contract"),
                    parts(open).stream()
                        .flatMap(part -> part.until().stream())
                        .min(LocalDate::compareTo)
                        .orElse(null),
                    StoredTree.bytes(Map.of(member, open))));
  }

  /** What the newest certificate of a contract says is open; nothing of a former version. */
  static Optional<byte[]> kept(Transaction tx, String contract) {
    return tx.handle()
        .select("select parts from contract_held where contract = ?", contract)
        .mapTo(byte[].class)
        .findOne();
  }

  /** What is open, as it is kept; empty of a certificate of a former version. */
  static Optional<List<Part>> open(byte[] kept) {
    return Optional.ofNullable(StoredTree.read(kept).get(MEMBER)).map(HeldParts::parts);
  }

  /** What a certificate holds, as its bytes say. */
  static List<Part> read(Transaction tx, StoredCertificate newest) {
    try (InputStream file = tx.evidence().open(newest.digest())) {
      return of(file.readAllBytes(), newest.id()).orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
