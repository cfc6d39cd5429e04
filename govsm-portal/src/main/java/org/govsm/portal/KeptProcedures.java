package org.govsm.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.purchases.PurchaseReports;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.tenders.TenderedNeed;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.procedure.SameNeed;
import org.govsm.procurement.procedure.WithoutTender;
import org.jspecify.annotations.Nullable;

/**
 * Kept procedures: what the law leaves for a contract that rests on no award, by the purchase that
 * it names, or by the tender that was drafted for its requirement.
 */
record KeptProcedures(BiFunction<Transaction, LocalDate, Law> laws) {

  private static final String DAY = "publication";

  /** What is found of terms that name no award; nothing for what was bought on GeM. */
  Optional<Finding> finding(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    if (Stream.of("gemContract", "gemBid").anyMatch(one -> named(terms, one).isPresent())) {
      return Optional.empty();
    }
    LocalDate today = Moments.day(now);
    Law law = laws.apply(tx, today);
    Optional<StoredPurchase> purchase =
        named(terms, "id").flatMap(id -> new Purchases(tx).find(department, id));
    Case facts =
        purchase
            .map(one -> PurchaseReports.read(law, one))
            .or(
                () ->
                    SameNeed.requirement(terms)
                        .flatMap(one -> TenderedNeed.facts(tx, department, one)))
            .orElseGet(() -> Case.draft().done());
    Case dated = facts.day(DAY).isPresent() ? facts : facts.toDraft().day(DAY, today).done();
    return WithoutTender.of(book(tx, law, department))
        .finding(
            dated,
            SignedContracts.sum(terms),
            purchase.flatMap(StoredPurchase::used),
            purchase.isPresent() || SameNeed.requirement(terms).isPresent());
  }

  private static Optional<String> named(
      Map<String, ? extends @Nullable Object> terms, String member) {
    return terms.get("purchase") instanceof Map<?, ?> purchase
        ? Optional.ofNullable(purchase.get(member)).map(String::valueOf)
        : Optional.empty();
  }

  private static RuleBook book(Transaction tx, Law law, String department) {
    return new Departments(tx)
        .find(department)
        .flatMap(DepartmentRecord::book)
        .flatMap(law.library()::book)
        .orElseGet(() -> law.book(Law.UNION));
  }
}
