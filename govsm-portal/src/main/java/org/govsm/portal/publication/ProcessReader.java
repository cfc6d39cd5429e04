package org.govsm.portal.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.text.Messages;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.PaidBill;
import org.govsm.portal.bills.ToldInterest;
import org.govsm.portal.builder.DecidedContracts;
import org.govsm.portal.builder.DecidedContracts.Decided;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.PublishedContract;
import org.govsm.portal.payments.BookedPayments;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.PublishedTender;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.record.ContractSuppliers;
import org.govsm.procurement.record.ContractingProcess;
import org.govsm.procurement.record.Payment;
import org.govsm.procurement.record.Publication;
import org.govsm.procurement.record.PublishableProcess;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.record.ReferenceKey;
import org.govsm.procurement.requirement.Requirement;

/**
 * Process reader: the documents of one process, and what is published of them. A document is told
 * no earlier than that on which it stands. A document that contradicts another is left out, and
 * told.
 */
record ProcessReader(
    Transaction tx, CertificateService certificates, Publisher publisher, Instant now) {

  /** Ids of releases are hashes of their words: every visitor gets those of one language. */
  private static final Messages ENGLISH = ProcurementLaw.messages("en");

  /**
   * The process of a tender.
   *
   * @param signed the ids of the contracts that were signed on its award
   */
  ReadProcess tender(ProcessId id, PublishedTender tender, List<String> signed) {
    Terms.Party buyer = new Terms.Party(tender.buyerId(), tender.one().buyer());
    ContractingProcess.Draft draft =
        ContractingProcess.draft(id.number(), buyer, now).tender(tender.record());
    if (!buyer.id().equals(id.department())) {
      draft.procuringEntity(new Terms.Party(id.department(), publisher.name()));
    }
    Optional<Requirement> requirement = tender.requirement().filter(Requirement::isAgreed);
    requirement.ifPresent(one -> draft.requirement(one, tender.at()));
    Optional<PreparedDays> days =
        requirement.flatMap(one -> PreparedDays.of(tx, id.department(), one));
    days.ifPresent(one -> draft.prepared(one.recorded(), one.agreed()));
    tender.annex().ifPresent(draft::annex);
    tender.settled().forEach(draft::settled);
    List<PublishedContract> contracts = new ArrayList<>();
    List<PublishedPayment> paid = new ArrayList<>();
    tender
        .award()
        .ifPresent(
            made -> {
              draft.award(made.report(), made.at());
              made.setAside().ifPresent(draft::setAside);
              made.guarantees().forEach(draft::guarantee);
              for (PublishedContract one : contracts(signed)) {
                PublicationService.bid(tender, one.versions())
                    .ifPresent(
                        bid -> {
                          Instant at = later(one.recordedAt(), made.at());
                          draft.contract(one.terms(), bid, at);
                          versions(draft, one, at);
                          certificates(draft, one, at);
                          payments(draft, one, at).forEach(paid::add);
                          contracts.add(one);
                        });
              }
            });
    return made(
        draft,
        published ->
            new PublishedProcess(
                id,
                tender.one().title("en"),
                published,
                Optional.empty(),
                requirement,
                days,
                Optional.of(tender),
                contracts,
                List.of(),
                paid,
                BookedPayments.toRecover(
                    tx, contracts.stream().map(PublishedContract::id).toList()),
                interest(contracts)));
  }

  private List<PublishedContract> contracts(List<String> ids) {
    ContractPublications all = new ContractPublications(tx);
    return ids.stream().flatMap(id -> all.find(id, certificates).stream()).toList();
  }

  ReadProcess contract(ProcessId id, PublishedContract one) {
    ContractingProcess.Draft draft =
        ContractingProcess.draft(id.number(), one.terms().buyer(), now)
            .contract(one.terms(), one.recordedAt());
    versions(draft, one, one.recordedAt());
    List<Decided> decided = DecidedContracts.of(tx, one.department(), one.id());
    decided.forEach( // the version was allowed before it was made, and its draft is closed after
        each -> draft.rationale(one.terms().id(), each.told(), one.madeBy(each.signedAt())));
    Optional<Requirement> requirement =
        one.terms().requirement().flatMap(named -> requirement(one.department(), named));
    requirement.ifPresent(said -> draft.requirement(said, one.recordedAt()));
    Optional<PreparedDays> days =
        requirement.flatMap(said -> PreparedDays.of(tx, one.department(), said));
    days.ifPresent(before -> draft.prepared(before.recorded(), before.agreed()));
    certificates(draft, one, one.recordedAt());
    List<PublishedPayment> paid = payments(draft, one, one.recordedAt());
    return made(
        draft,
        published ->
            new PublishedProcess(
                id,
                one.terms().title(),
                published,
                purchase(one),
                requirement,
                days,
                Optional.empty(),
                List.of(one),
                decided.stream().map(Decided::told).toList(),
                paid,
                BookedPayments.toRecover(tx, List.of(one.id())),
                interest(List.of(one))));
  }

  /** A purchase of another need, or that was over before the order, is not how it was bought. */
  private Optional<StoredPurchase> purchase(PublishedContract one) {
    return new ContractLinks(tx)
        .of(one.id())
        .purchase()
        .or(one.terms()::purchase)
        .flatMap(id -> new Purchases(tx).find(one.department(), id))
        .filter(bought -> bought.isFor(one.terms().requirement().map(need -> need.id())))
        .filter(bought -> !bought.isClosedBefore(one.terms().orderedOn()));
  }

  /** The version that the terms name, where it was agreed. */
  private Optional<Requirement> requirement(String department, Terms.RequirementVersion named) {
    return new Requirements(tx)
        .history(department, named.id()).stream()
            .map(StoredRequirement::requirement)
            .filter(one -> one.version() == named.version() && one.isAgreed())
            .findFirst();
  }

  private static void versions(
      ContractingProcess.Draft draft, PublishedContract one, Instant from) {
    one.versions().forEach(each -> draft.version(each.terms(), later(each.at(), from)));
  }

  private static void certificates(
      ContractingProcess.Draft draft, PublishedContract one, Instant from) {
    for (PublishedContract.Certified each : one.certificates()) {
      draft.certificate(each.document(), later(each.issuedAt(), from));
      each.withdrawn().all().stream()
          .map(withdrawal -> later(withdrawal.at(), from))
          .distinct()
          .forEach(at -> draft.withdrawn(one.terms().id(), each.document().id(), at));
    }
  }

  /**
   * Payments that were made, with their day and sum: what the bank booked, and what was paid by
   * hand, each once. What came back is a payment of the supplier to the buyer. The bill and the
   * reference of the bank stand in the id alone, which is written under the key of the
   * installation.
   */
  private List<PublishedPayment> payments(
      ContractingProcess.Draft draft, PublishedContract one, Instant from) {
    List<PaidBill> all = new ArrayList<>(BillPayments.byHand(tx, one.id()));
    all.addAll(BookedPayments.of(tx, one.id()));
    List<PublishedPayment> told = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    ContractSuppliers suppliers = one.suppliers();
    Map<String, String> billed = BillPayments.suppliers(tx, one.id());
    for (PaidBill paid : all) {
      if (paid.amount().paise() > 0) {
        Terms.Party buyer = one.terms().buyer();
        Terms.Party supplier =
            Optional.ofNullable(billed.get(paid.id()))
                .flatMap(suppliers::find)
                .orElseGet(suppliers::current);
        draft.payment(
            new Payment(
                id(paid, ids),
                one.terms().id(),
                paid.on(),
                paid.amount(),
                paid.returned() ? supplier : buyer,
                paid.returned() ? buyer : supplier),
            later(paid.at(), from));
        told.add(
            new PublishedPayment(
                one.id(), paid.on(), paid.left(), PurchaseView.former(suppliers, supplier)));
      }
    }
    return told;
  }

  private List<ToldInterest> interest(List<PublishedContract> contracts) {
    return contracts.stream().flatMap(one -> ToldInterest.of(tx, one.id()).stream()).toList();
  }

  /** One reference for two bookings of a bill is no reason to tell one of them alone. */
  private static String id(PaidBill paid, Set<String> ids) {
    String id = paid.id() + " " + paid.reference() + (paid.returned() ? " returned" : "");
    String free = id;
    for (int i = 2; !ids.add(free); i++) {
      free = id + " " + i;
    }
    return free;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** A fault of one document takes no other from the public. */
  private ReadProcess made(
      ContractingProcess.Draft draft, Function<Publication, PublishedProcess> told) {
    PublishableProcess left = draft.publishable();
    ReferenceKey key = ReferenceKey.of(tx.derivedKey("govsm publication: references"));
    return new ReadProcess(
        left.process().map(process -> Publication.of(publisher, process, ENGLISH, key)).map(told),
        left.faults());
  }
}
