package org.govsm.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.portal.access.RegisteredBooks;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.procedure.WithoutTender;
import org.jspecify.annotations.Nullable;

/** Variation norm: by how much a contract may grow with the same supplier. */
record VariationNorm(BiFunction<Transaction, LocalDate, Law> laws, RegisteredBooks books) {

  private static final String DAY = "publication";

  /** Whether terms stay within the norm of those that were signed. */
  boolean holds(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      Map<String, ? extends @Nullable Object> after,
      Instant now) {
    Optional<Money> first = SignedContracts.most(signed);
    LocalDate today = Moments.day(now);
    return SignedContracts.supplier(signed).equals(SignedContracts.supplier(after))
        && (SignedContracts.isLimited(after) || !SignedContracts.isLimited(signed))
        && SignedContracts.most(after)
            .filter(
                sum ->
                    first
                        .filter(
                            was ->
                                WithoutTender.of(
                                        laws.apply(tx, today)
                                            .registered(books.then(tx, department, now)))
                                    .isWithinNorm(Case.draft().day(DAY, today).done(), was, sum))
                        .isPresent())
            .isPresent();
  }
}
