package org.govsm.portal.procedures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardedTerms;
import org.govsm.portal.tenders.Awards;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Record on which the steps of a procedure stand: that of its tender, of the award, and the
 * contract that came from it.
 *
 * @param contract as it was signed first, with a bidder who got the order; nothing before the award
 * @param signer who made the contract
 * @param notAwarded the first contract of the tender with somebody who did not get the order
 * @param timeDecided whether an officer decided on the time to bid with the publication
 */
record ProcedureRecord(
    StoredTender one,
    AwardRecord award,
    Optional<Contract> contract,
    Optional<String> signer,
    Optional<Contract> notAwarded,
    boolean timeDecided) {

  static ProcedureRecord of(Transaction tx, StoredTender one, AwardedTerms awards) {
    AwardRecord award = new Awards(tx).record(one);
    Set<String> awarded = award.award().isEmpty() ? Set.of() : awards.suppliers(tx, one);
    List<Contract> signed =
        award.award().stream()
            .flatMap(
                made ->
                    TenderContracts.of(tx, one, awarded).stream()
                        .filter(first -> !first.madeAt().isBefore(made.at())))
            .toList();
    Predicate<Contract> isAwarded =
        contract -> contract.supplier().filter(awarded::contains).isPresent();
    Optional<Contract> first = signed.stream().filter(isAwarded).findFirst();
    return new ProcedureRecord(
        one,
        award,
        first,
        first.flatMap(contract -> new Contracts(tx).maker(contract)),
        signed.stream().filter(isAwarded.negate()).findFirst(),
        awards.isTimeDecided(tx, one, award));
  }

  TenderRecord tender() {
    return award.tender();
  }

  static String digest(AwardAct act) {
    return CanonicalForm.digest(act.toPlain());
  }
}
