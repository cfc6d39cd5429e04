package org.govsm.portal.deliveries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.acceptance.AcceptanceCorrection;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.jspecify.annotations.Nullable;

/**
 * Stored deliveries of a contract: what is to be delivered. What happened are {@link StoredAct
 * acts}.
 *
 * @param acts how many acts are on record
 * @param open how many deliveries still wait for something, and a correction that does
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

  static final String CORRECTIONS = "corrections";
  static final String PROPOSED = "proposed";

  /** The book whose law applies. */
  public String book() {
    return StoredTree.text(content, "book");
  }

  /** What is to be accepted, as it was corrected last. */
  public AcceptanceTerms terms() {
    List<AcceptanceCorrection> corrections = corrections();
    return corrections.isEmpty() ? first() : corrections.get(corrections.size() - 1).terms();
  }

  /** What was to be accepted before it was corrected after acts. */
  public AcceptanceTerms first() {
    return AcceptanceTerms.fromPlain(StoredTree.tree(content, "terms")).orThrow();
  }

  /** Corrections of it after acts, the first first. */
  public List<AcceptanceCorrection> corrections() {
    return corrections(content).stream()
        .map(one -> AcceptanceCorrection.fromPlain(one).orThrow())
        .toList();
  }

  /** The trees of corrections in what is kept; none where nothing was corrected. */
  static List<Map<String, @Nullable Object>> corrections(Map<String, @Nullable Object> content) {
    return content.containsKey(CORRECTIONS) ? StoredTree.trees(content, CORRECTIONS) : List.of();
  }

  /**
   * A correction that another officer has not answered yet.
   *
   * @param withdrawn the numbers of acts that are taken back; none where the terms are corrected
   * @param decided why it is corrected
   */
  public record Proposed(
      AcceptanceTerms terms, List<Integer> withdrawn, String decided, String by, LocalDate on) {

    /** The digest of all of it: what an answer names, so that nobody answers another one. */
    public String digest() {
      return CanonicalForm.digest(
          Map.of(
              "terms",
              terms.toPlain(),
              "withdrawn",
              withdrawn.stream().map(BigDecimal::valueOf).toList(),
              "decided",
              decided,
              "by",
              by,
              "on",
              on.toString()));
    }
  }

  /** The correction that waits for another officer; nothing where none does. */
  public Optional<Proposed> proposed() {
    return content.get(PROPOSED) == null
        ? Optional.empty()
        : Optional.of(StoredTree.tree(content, PROPOSED))
            .map(
                one ->
                    new Proposed(
                        AcceptanceTerms.fromPlain(StoredTree.tree(one, "terms")).orThrow(),
                        numbers(one.get("withdrawn")),
                        StoredTree.text(one, "decided"),
                        StoredTree.text(one, "by"),
                        LocalDate.parse(StoredTree.text(one, "on"))));
  }

  private static List<Integer> numbers(@Nullable Object kept) {
    return kept instanceof List<?> all
        ? all.stream().map(one -> Integer.parseInt(String.valueOf(one))).toList()
        : List.of();
  }

  /** What was decided where channel or class differ from what else is on record. */
  public Optional<String> decided() {
    return Optional.ofNullable(content.get("decided")).map(String::valueOf);
  }

  /** Who stated what is to be delivered; nothing where that is kept in the log alone. */
  public Optional<String> by() {
    return Optional.ofNullable(content.get("by")).map(String::valueOf);
  }

  /** The address of its page. */
  public String page() {
    return "/contracts/" + contract + "/deliveries";
  }
}
