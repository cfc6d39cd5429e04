package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.jspecify.annotations.Nullable;

/**
 * Stored deliveries of a contract: what is to be delivered. What happened are {@link StoredAct
 * acts}.
 *
 * @param acts how many acts are on record
 * @param open how many deliveries still wait for something
 * @param begun the day on which the record began
 * @param moved the day of the last act; that on which it began where there is none
 * @param content the terms of acceptance, and the book whose law applies
 */
public record StoredDeliveries(
    String department,
    String contract,
    int acts,
    int open,
    LocalDate begun,
    LocalDate moved,
    Map<String, @Nullable Object> content) {

  /** The book whose law applies. */
  public String book() {
    return StoredTree.text(content, "book");
  }

  /** What is to be accepted. */
  public AcceptanceTerms terms() {
    return AcceptanceTerms.fromPlain(StoredTree.tree(content, "terms")).orThrow();
  }

  /** The address of its page. */
  public String page() {
    return "/contracts/" + contract + "/deliveries";
  }
}
