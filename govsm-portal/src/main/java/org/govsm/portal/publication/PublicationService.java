package org.govsm.portal.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.ContractPublications.Head;
import org.govsm.portal.contracts.PublishedContract;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.PublishedTender;
import org.govsm.portal.tenders.TenderPublications;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.record.Publisher;

/**
 * Publication service: finds the contracting processes of a department, and makes the publication
 * of one at a time.
 */
final class PublicationService {

  /** Ids that are read at once. */
  static final int TOGETHER = ProcessStream.TOGETHER;

  private final Store store;
  private final TenderPublications tenders;
  private final CertificateService certificates;
  private final OcidPrefix prefix;
  private final IncompleteProcesses incomplete;
  private final Clock clock;

  PublicationService(
      Store store,
      TenderPublications tenders,
      CertificateService certificates,
      OcidPrefix prefix,
      IncompleteProcesses incomplete,
      Clock clock) {
    this.store = store;
    this.tenders = tenders;
    this.certificates = certificates;
    this.prefix = prefix;
    this.incomplete = incomplete;
    this.clock = clock;
  }

  OcidPrefix prefix() {
    return prefix;
  }

  Instant now() {
    return clock.instant();
  }

  /** The departments that published something; their ids in order. */
  List<String> departments(Transaction tx) {
    if (!prefix.publishes()) {
      return List.of();
    }
    TreeSet<String> all = new TreeSet<>(tenders.departments(tx));
    for (String department : new ContractPublications(tx).departments()) {
      if (!all.contains(department) && !page(tx, department, "", 1).isEmpty()) {
        all.add(department);
      }
    }
    return List.copyOf(all);
  }

  /**
   * Refuses a department that published nothing, so that nobody learns here whether there is one.
   *
   * @throws ProblemException with status 404
   */
  void requirePublisher(Transaction tx, String department) {
    if (page(tx, department, "", 1).isEmpty()) {
      throw ProblemException.notFound(Message.of("publication.none"));
    }
  }

  /**
   * Processes of a department, a page at a time; ordered by their places.
   *
   * @param after the place of the last of the page before; empty text for the first page
   * @throws ProblemException with status 422 for what is no place
   */
  List<ProcessId> page(Transaction tx, String department, String after, int limit) {
    List<ProcessId> found = new ArrayList<>();
    Optional<ProcessId> last = ProcessId.of(department, after);
    if (!after.isEmpty() && last.isEmpty()) {
      throw ProblemException.of(Faults.at("/after", "request.after"));
    }
    if (!prefix.publishes()) {
      return found;
    }
    boolean contracts = last.map(one -> one.kind().equals(ProcessId.CONTRACT)).orElse(true);
    String from = last.map(ProcessId::id).orElse("");
    if (contracts) {
      contracts(tx, department, from, limit, found);
    }
    if (found.size() < limit) {
      tenders
          .page(tx, department, contracts ? "" : from, limit - found.size())
          .forEach(id -> found.add(ProcessId.tender(department, id)));
    }
    return found;
  }

  private void contracts(
      Transaction tx, String department, String after, int limit, List<ProcessId> found) {
    ContractPublications all = new ContractPublications(tx);
    TenderedContracts tendered = tendered(tx, department);
    List<Head> heads;
    String from = after;
    do {
      heads = all.page(department, from, TOGETHER);
      for (Head head : heads) {
        from = head.id();
        if (found.size() < limit && tendered.isAlone(head.id())) {
          found.add(ProcessId.contract(department, head.id()));
        }
      }
    } while (found.size() < limit && heads.size() == TOGETHER);
  }

  private TenderedContracts tendered(Transaction tx, String department) {
    return new TenderedContracts(tx, tenders, department);
  }

  /** The process to which a contract belongs; nothing while it is not to be told. */
  Optional<ProcessId> of(Transaction tx, String department, String contract) {
    TenderedContracts tendered = tendered(tx, department);
    return tendered.isAlone(contract)
        ? Optional.of(ProcessId.contract(department, contract))
        : tendered.tender(contract).map(one -> ProcessId.tender(department, one.one().id()));
  }

  /** The bid by which a supplier got a contract. */
  static Optional<String> bid(PublishedTender tender, Terms terms) {
    return tender
        .award()
        .filter(made -> terms.sanction().filter(tender.one().id()::equals).isPresent())
        .filter(
            made ->
                List.of(tender.buyerId(), tender.one().department()).contains(terms.buyer().id()))
        .flatMap(made -> made.bid(terms.supplier().id()));
  }

  /** The bid by which a contract was signed, whoever has it now. */
  static Optional<String> bid(PublishedTender tender, List<PublishedContract.Version> versions) {
    return versions.stream().flatMap(one -> bid(tender, one.terms()).stream()).findFirst();
  }

  /** What is published of a process now; nothing where nothing is. */
  Optional<PublishedProcess> find(Transaction tx, ProcessId id, Publisher publisher) {
    return read(tx, id, publisher).flatMap(ReadProcess::published);
  }

  /** What is published of a process now, and what is not; nothing where there is no process. */
  Optional<ReadProcess> read(Transaction tx, ProcessId id, Publisher publisher) {
    Optional<ReadProcess> read = found(tx, id, publisher);
    incomplete.note(id, read, Moments.day(now()));
    return read;
  }

  private Optional<ReadProcess> found(Transaction tx, ProcessId id, Publisher publisher) {
    if (!prefix.publishes()) {
      return Optional.empty();
    }
    ProcessReader reader = new ProcessReader(tx, certificates, publisher, now());
    if (id.kind().equals(ProcessId.TENDER)) {
      return tenders
          .find(tx, id.department(), id.id())
          .map(one -> reader.tender(id, one, tendered(tx, id.department()).of(one)));
    }
    return new ContractPublications(tx)
        .find(id.id(), certificates)
        .filter(one -> one.department().equals(id.department()))
        .filter(one -> tendered(tx, id.department()).isAlone(one.id()))
        .map(one -> reader.contract(id, one));
  }

  /** The processes of a department that were incomplete when they were read last. */
  List<ProcessId> incomplete(String department) {
    return incomplete.all().stream()
        .map(IncompleteProcesses.Incomplete::id)
        .filter(id -> id.department().equals(department))
        .toList();
  }

  /**
   * Hands over every process of a department, one at a time: each is read when the one before was
   * taken, so that a long list takes no more memory than a short one.
   */
  void each(String department, Publisher publisher, Consumer<PublishedProcess> sink) {
    new ProcessStream<>(
            after -> store.read(tx -> page(tx, department, after, TOGETHER)),
            id -> store.read(tx -> find(tx, id, publisher)))
        .each(sink);
  }
}
