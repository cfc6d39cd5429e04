package org.govsm.portal.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Same need: contracts for the requirement of new terms that go on in the days of those. Where one
 * of them rests on a tender, more is not bought without one.
 */
record SameNeed(Transaction tx, SignatureCheck check) {

  /**
   * What is found of terms that name no tender.
   *
   * @return a refusal for each contract on a tender, a warning for each other one
   */
  Stream<Finding> findings(String department, Map<String, ? extends @Nullable Object> terms) {
    return check.award(tx, department, terms).isPresent()
        ? Stream.empty()
        : requirement(terms).stream()
            .flatMap(one -> new ContractPublications(tx).ofRequirement(department, one).stream())
            .filter(head -> !head.id().equals(terms.get("id")))
            .flatMap(head -> new Contracts(tx).current(head.id()).stream())
            .filter(other -> isAtOnce(terms, other.terms()))
            .map(other -> finding(department, other));
  }

  static Optional<String> requirement(Map<String, ? extends @Nullable Object> terms) {
    return terms.get("requirement") instanceof Map<?, ?> named
        ? Optional.ofNullable(named.get("id")).map(String::valueOf)
        : Optional.empty();
  }

  /** Days are written so that they sort; a draft may have none yet. */
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

  private Finding finding(String department, Contract other) {
    boolean tendered = check.award(tx, department, other.terms()).isPresent();
    return Finding.of(
        "REQUIREMENT_CONTRACTED",
        tendered ? Finding.Weight.BLOCKING : Finding.Weight.WARNING,
        Message.of(tendered ? "contract.same-need" : "contract.same-need-told")
            .with("contract", other.id()),
        Citation.of(other.id(), "terms").cite());
  }
}
