package org.govsm.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.SignedNeeds;
import org.govsm.procurement.tender.SignedWork;
import org.jspecify.annotations.Nullable;

/** Kept needs: the contracts of the register for a requirement. */
final class KeptNeeds implements SignedNeeds {

  @Override
  public List<SignedWork> of(Transaction tx, String department, String requirement) {
    return new ContractPublications(tx)
        .ofRequirement(department, requirement).stream()
            .flatMap(head -> new Contracts(tx).current(head.id()).stream())
            .map(one -> work(one.id(), one.terms()))
            .toList();
  }

  @Override
  public List<String> ofSupplier(Transaction tx, String department, String supplier) {
    return new Contracts(tx).ofSupplier(department, supplier).stream().map(Contract::id).toList();
  }

  @Override
  public List<String> contracts(Transaction tx, String department) {
    return new ContractPublications(tx)
        .page(department, "", Integer.MAX_VALUE).stream()
            .map(ContractPublications.Head::id)
            .toList();
  }

  /** What terms are for. */
  static SignedWork work(String id, Map<String, ? extends @Nullable Object> terms) {
    return new SignedWork(id, services(terms), day(terms, "from"), day(terms, "until"));
  }

  /** None where a row has no service of the catalogue: it may be any. */
  private static Set<String> services(Map<String, ? extends @Nullable Object> terms) {
    Set<String> services = new TreeSet<>();
    if (terms.get("deliverables") instanceof List<?> rows) {
      for (Object row : rows) {
        if (!(row instanceof Map<?, ?> one && one.get("service") instanceof String service)) {
          return Set.of();
        }
        services.add(service);
      }
    }
    return services;
  }

  private static Optional<LocalDate> day(
      Map<String, ? extends @Nullable Object> terms, String name) {
    try {
      return Optional.of(LocalDate.parse(String.valueOf(terms.get(name))));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // left out: it may be any
    }
  }
}
