package org.govsm.portal.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.portal.builder.DecidedContracts;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.ContractPublications.Head;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.PublishedTender;
import org.govsm.portal.tenders.TenderPublications;
import org.govsm.procurement.contract.Terms;

/**
 * Tendered contracts: those of a department that belong to the process of a tender, as they were
 * signed on its award. Whoever has such a contract now, and whatever need it is for, it stays
 * there; one rule says so of a contract and of a tender. Each tender is read once.
 */
final class TenderedContracts {

  private final Transaction tx;
  private final TenderPublications tenders;
  private final String department;
  private final Map<Named, Optional<String>> named = new HashMap<>();
  private final Map<String, Optional<PublishedTender>> found = new HashMap<>();
  private final Map<String, Set<String>> candidates = new HashMap<>();

  /** What terms name. */
  private record Named(String tender, String requirement) {}

  TenderedContracts(Transaction tx, TenderPublications tenders, String department) {
    this.tx = tx;
    this.tenders = tenders;
    this.department = department;
  }

  /** Whether a contract is a process of its own: neither of a tender, nor before its award. */
  boolean isAlone(String contract) {
    List<Terms> versions = new ContractPublications(tx).versions(contract);
    return !versions.isEmpty()
        && tender(contract, versions).isEmpty()
        && named(versions.get(versions.size() - 1))
            .map(this::find)
            .map(one -> one.filter(tender -> tender.award().isPresent()).isPresent())
            .orElse(true);
  }

  /** The tender on whose award a contract was signed. */
  Optional<PublishedTender> tender(String contract) {
    return tender(contract, new ContractPublications(tx).versions(contract));
  }

  /** The contracts that were signed on the award of a tender; ordered by id. */
  List<String> of(PublishedTender tender) {
    List<String> all = new ArrayList<>();
    for (String contract : candidates(tender)) {
      tender(contract)
          .filter(one -> one.one().id().equals(tender.one().id()))
          .ifPresent(one -> all.add(contract));
    }
    return all;
  }

  private Optional<PublishedTender> tender(String contract, List<Terms> versions) {
    return versions.stream()
        .flatMap(terms -> signed(terms).stream())
        .filter(tender -> candidates(tender).contains(contract))
        .findFirst();
  }

  private Optional<PublishedTender> signed(Terms terms) {
    return named(terms)
        .flatMap(this::find)
        .filter(one -> PublicationService.bid(one, terms).isPresent());
  }

  /** The tender that terms name, where both stand on one requirement. */
  private Optional<String> named(Terms terms) {
    String requirement = terms.requirement().map(Terms.RequirementVersion::id).orElse("");
    return terms
        .sanction()
        .flatMap(
            tender ->
                named.computeIfAbsent(
                    new Named(tender, requirement),
                    one ->
                        Optional.of(tender)
                            .filter(id -> tenders.stands(tx, department, id, requirement))));
  }

  private Optional<PublishedTender> find(String tender) {
    return found.computeIfAbsent(tender, id -> tenders.find(tx, department, id));
  }

  /** The contracts that may be of a tender: for its requirement now or once, or of its bidders. */
  private Set<String> candidates(PublishedTender tender) {
    return candidates.computeIfAbsent(tender.one().id(), id -> read(tender));
  }

  private Set<String> read(PublishedTender tender) {
    ContractPublications all = new ContractPublications(tx);
    String requirement = tender.one().requirement();
    Stream<Head> bidders =
        tender.award().stream()
            .flatMap(made -> made.suppliers().values().stream())
            .distinct()
            .flatMap(supplier -> all.ofSupplier(department, supplier).stream());
    Set<String> ids = new TreeSet<>(DecidedContracts.ofRequirement(tx, department, requirement));
    Stream.concat(all.ofRequirement(department, requirement).stream(), bidders)
        .forEach(head -> ids.add(head.id()));
    return ids;
  }
}
