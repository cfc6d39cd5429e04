package org.govsm.procurement.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Same need: contracts for the requirement of new terms that go on in the days of those. Where one
 * of them rests on a tender, more of that demand is not bought without one: it would be split.
 */
public final class SameNeed {

  /**
   * The code of the question to the competent authority where a contract leaves its requirement.
   */
  public static final String LEFT = "REQUIREMENT_LEFT";

  private static final String BAR = "splitting.bar";
  private static final Citation OWN = OwnDefault.of("one requirement, one contract at a time");
  private static final Citation KEPT = OwnDefault.of("a contract keeps its requirement");

  private final Optional<RuleBook> book;

  private SameNeed(Optional<RuleBook> book) {
    this.book = book;
  }

  /**
   * Contract that was signed.
   *
   * @param id its id
   * @param terms as they are now, whole or not
   * @param tendered what is known of its purchase where it rests on the award of a tender: class,
   *     channel and day of publication; nothing where it rests on none
   */
  public record Signed(
      String id, Map<String, ? extends @Nullable Object> terms, Optional<Case> tendered) {}

  /** By the law of a book. */
  public static SameNeed of(RuleBook book) {
    return new SameNeed(Optional.of(book));
  }

  /** Where no law was read: the default of this project holds. */
  public static SameNeed withoutLaw() {
    return new SameNeed(Optional.empty());
  }

  /** The requirement that terms name, by its id. */
  public static Optional<String> requirement(Map<String, ? extends @Nullable Object> terms) {
    return terms.get("requirement") instanceof Map<?, ?> named
        ? Optional.ofNullable(named.get("id")).map(String::valueOf)
        : Optional.empty();
  }

  /**
   * What is found of a change by which a contract leaves the requirement for which it was signed:
   * what is contracted would seem to be bought by nobody, and is put to tender again.
   */
  public static Optional<Finding> left(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    return requirement(before)
        .filter(need -> !requirement(after).equals(Optional.of(need)))
        .map(
            need ->
                Finding.of(
                    LEFT,
                    Finding.Weight.BLOCKING,
                    Message.of("splitting.need-left").with("requirement", need),
                    KEPT));
  }

  /**
   * What is found of terms.
   *
   * @param terms new terms, whole or not
   * @param tendered whether they rest on the award of a tender themselves
   * @param others the contracts for their requirement
   * @return a refusal for each contract on a tender, a warning for each other one
   */
  public List<Finding> findings(
      Map<String, ? extends @Nullable Object> terms, boolean tendered, List<Signed> others) {
    return tendered
        ? List.of()
        : others.stream()
            .filter(other -> !other.id().equals(terms.get("id")))
            .filter(other -> isForOneNeed(terms, other.terms()))
            .filter(other -> isAtOnce(terms, other.terms()))
            .map(this::finding)
            .toList();
  }

  /** Terms that name no requirement are for none. */
  private static boolean isForOneNeed(
      Map<String, ? extends @Nullable Object> one, Map<String, ? extends @Nullable Object> other) {
    return requirement(one).isPresent() && requirement(one).equals(requirement(other));
  }

  /** Days are written so that they sort; terms in the making may have none yet. */
  private static boolean isAtOnce(
      Map<String, ? extends @Nullable Object> one, Map<String, ? extends @Nullable Object> other) {
    return isBefore(one.get("from"), other.get("until"))
        && isBefore(other.get("from"), one.get("until"));
  }

  private static boolean isBefore(@Nullable Object from, @Nullable Object until) {
    return from == null
        || until == null
        || String.valueOf(from).compareTo(String.valueOf(until)) < 0;
  }

  private Finding finding(Signed other) {
    boolean tendered = other.tendered().isPresent();
    return Finding.of(
        "REQUIREMENT_CONTRACTED",
        tendered ? Finding.Weight.BLOCKING : Finding.Weight.WARNING,
        Message.of(tendered ? "splitting.same-need" : "splitting.same-need-told")
            .with("contract", other.id()),
        other.tendered().flatMap(this::bar).orElse(OWN));
  }

  /** The provision that bars splitting, where the law that was read has one for the purchase. */
  private Optional<Citation> bar(Case purchase) {
    return book.flatMap(law -> new TenderLaw(law, purchase).look(BAR, Map.of()))
        .filter(made -> made.ruling() instanceof Ruling.Answer<Outputs>)
        .flatMap(made -> made.trace().steps().stream().findFirst())
        .map(Step::citation);
  }
}
