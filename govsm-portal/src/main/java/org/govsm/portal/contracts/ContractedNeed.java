package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/** Contracted need: the contracts of the register for the requirement that terms name. */
record ContractedNeed(Transaction tx, SignatureCheck check, Instant now) {

  /** What is found of terms beside these contracts. */
  List<Finding> findings(String department, Map<String, ? extends @Nullable Object> terms) {
    List<SameNeed.Signed> others =
        SameNeed.requirement(terms).stream()
            .flatMap(one -> new ContractPublications(tx).ofRequirement(department, one).stream())
            .flatMap(head -> new Contracts(tx).current(head.id()).stream())
            .map(
                one ->
                    new SameNeed.Signed(
                        one.id(), one.terms(), check.purchase(tx, department, one.terms())))
            .toList();
    return others.isEmpty()
        ? List.of()
        : check
            .sameNeed(tx, department, now)
            .findings(terms, check.award(tx, department, terms).isPresent(), others);
  }
}
