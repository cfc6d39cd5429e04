package org.govsm.portal.tenders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.SignedWork;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderRecord;

/** Need of a tender: what else is on record of the requirement that it is for. */
record NeedOfTender(Transaction tx, String department, Tender tender, List<AwardRecord> published) {

  static NeedOfTender of(Transaction tx, String department, Tender tender) {
    List<AwardRecord> published =
        new Tenders(tx)
            .of(department, requirement(tender)).stream()
                .filter(one -> one.state().equals(Tenders.IS_PUBLISHED))
                .map(new Awards(tx)::record)
                .toList();
    return new NeedOfTender(tx, department, tender, published);
  }

  /** The estimate of the requirement, in the version that the tender was made of. */
  Optional<Money> estimate() {
    return tender
        .node()
        .branch("requirement")
        .flatMap(
            part ->
                new Requirements(tx)
                    .find(department, part.text("id"), part.get("version", Long.class).intValue()))
        .flatMap(one -> one.requirement().node().branch("estimate"))
        .map(sum -> sum.get("amount", Money.class));
  }

  /** The published tenders for the requirement of which no award stands. */
  List<TenderRecord> underWay() {
    return published.stream()
        .filter(record -> record.award().isEmpty())
        .map(AwardRecord::tender)
        .toList();
  }

  /** What is contracted for the requirement, and what was awarded. */
  List<SignedWork> contracted(SignedNeeds needs) {
    Stream<SignedWork> signed =
        requirement(tender).stream().flatMap(id -> needs.of(tx, department, id).stream());
    Stream<SignedWork> awarded =
        published.stream()
            .filter(record -> record.award().isPresent())
            .map(record -> SignedWork.of(record.tender().tender()));
    return Stream.concat(signed, awarded).toList();
  }

  private static Set<String> requirement(Tender tender) {
    return tender.node().branch("requirement").stream()
        .map(part -> part.text("id"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
