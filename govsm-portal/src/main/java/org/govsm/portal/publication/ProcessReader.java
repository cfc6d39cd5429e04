package org.govsm.portal.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.PublishedContract;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.PublishedTender;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.record.ContractingProcess;
import org.govsm.procurement.record.Publication;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.requirement.Requirement;

/**
 * Process reader: the documents of one process, and what is published of them. A document is told
 * no earlier than that on which it stands. Documents that contradict each other are not published.
 */
final class ProcessReader {

  /** Ids of releases are hashes of their words: every visitor gets those of one language. */
  private static final Messages ENGLISH = ProcurementLaw.messages("en");

  private final Transaction tx;
  private final Publisher publisher;
  private final Instant now;

  ProcessReader(Transaction tx, Publisher publisher, Instant now) {
    this.tx = tx;
    this.publisher = publisher;
    this.now = now;
  }

  Optional<PublishedProcess> tender(ProcessId id, PublishedTender tender) {
    Terms.Party buyer = new Terms.Party(tender.buyerId(), tender.one().buyer());
    ContractingProcess.Draft draft =
        ContractingProcess.draft(id.number(), buyer, now).tender(tender.record());
    if (!buyer.id().equals(id.department())) {
      draft.procuringEntity(new Terms.Party(id.department(), publisher.name()));
    }
    Optional<Requirement> requirement = tender.requirement().filter(Requirement::isAgreed);
    requirement.ifPresent(one -> draft.requirement(one, tender.at()));
    tender.annex().ifPresent(draft::annex);
    List<PublishedContract> contracts = new ArrayList<>();
    tender
        .award()
        .ifPresent(
            made -> {
              draft.award(made.report(), made.at());
              for (PublishedContract one : contracts(tender)) {
                PublicationService.bid(tender, one.terms())
                    .ifPresent(
                        bid -> {
                          Instant at = later(one.recordedAt(), made.at());
                          draft.contract(one.terms(), bid, at);
                          certificates(draft, one, at);
                          contracts.add(one);
                        });
              }
            });
    return made(draft)
        .map(
            published ->
                new PublishedProcess(
                    id,
                    tender.one().title("en"),
                    published,
                    Optional.empty(),
                    requirement,
                    Optional.of(tender),
                    contracts));
  }

  private List<PublishedContract> contracts(PublishedTender tender) {
    ContractPublications all = new ContractPublications(tx);
    return all.ofRequirement(tender.one().department(), tender.one().requirement()).stream()
        .flatMap(head -> all.find(head.id()).stream())
        .toList();
  }

  Optional<PublishedProcess> contract(ProcessId id, PublishedContract one) {
    ContractingProcess.Draft draft =
        ContractingProcess.draft(id.number(), one.terms().buyer(), now)
            .contract(one.terms(), one.recordedAt());
    Optional<Requirement> requirement =
        one.terms().requirement().flatMap(named -> requirement(one.department(), named));
    requirement.ifPresent(said -> draft.requirement(said, one.recordedAt()));
    certificates(draft, one, one.recordedAt());
    return made(draft)
        .map(
            published ->
                new PublishedProcess(
                    id,
                    one.terms().title(),
                    published,
                    purchase(one),
                    requirement,
                    Optional.empty(),
                    List.of(one)));
  }

  private Optional<StoredPurchase> purchase(PublishedContract one) {
    return new ContractLinks(tx)
        .of(one.id())
        .purchase()
        .or(one.terms()::purchase)
        .flatMap(id -> new Purchases(tx).find(one.department(), id));
  }

  /** The version that the terms name, where it was agreed. */
  private Optional<Requirement> requirement(String department, Terms.RequirementVersion named) {
    return new Requirements(tx)
        .history(department, named.id()).stream()
            .map(StoredRequirement::requirement)
            .filter(one -> one.version() == named.version() && one.isAgreed())
            .findFirst();
  }

  private static void certificates(
      ContractingProcess.Draft draft, PublishedContract one, Instant from) {
    one.certificates()
        .forEach(each -> draft.certificate(each.document(), later(each.issuedAt(), from)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<Publication> made(ContractingProcess.Draft draft) {
    return draft
        .done()
        .<Optional<Publication>>fold(
            process -> Optional.of(Publication.of(publisher, process, ENGLISH)),
            faults -> Optional.empty());
  }
}
