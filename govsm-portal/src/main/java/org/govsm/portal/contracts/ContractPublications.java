package org.govsm.portal.contracts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.PublishedContract.Certified;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Json;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;

/** Contract publications: contracts with their certificates, of which a publication is made. */
public record ContractPublications(Transaction tx) {

  /** The kind of event of figures that were withdrawn. */
  public static final String WITHDRAWN = StoredWithdrawals.WITHDRAWN;

  /** What a publication says of the line of a KPI, beside what lists read. */
  private static final Set<String> TOLD = Set.of("clause", "from", "until");

  /** A contract by its row: on which requirement it stands; empty text for none. */
  public record Head(String id, String requirement) {}

  /** The departments that have a contract; their ids in order. */
  public List<String> departments() {
    return tx.handle()
        .select("select distinct department from contract order by department")
        .mapTo(String.class)
        .list();
  }

  /** The contracts of a department, a page at a time; ordered by id. */
  public List<Head> page(String department, String after, int limit) {
    return heads(
        "select id, requirement from contract where department = ? and id > ? order by id limit ?",
        department,
        after,
        limit);
  }

  /** The contracts of a department that stand on a requirement, in any letters; ordered by id. */
  public List<Head> ofRequirement(String department, String requirement) {
    return requirement.isEmpty()
        ? List.of()
        : heads(
            "select id, requirement from contract where department = ?"
                + " and lower(requirement) = lower(?) order by id",
            department,
            requirement);
  }

  /** The contracts of a department with a supplier as they are now; ordered by id. */
  public List<Head> ofSupplier(String department, String supplier) {
    return heads(
        "select id, requirement from contract where department = ? and supplier = ? order by id",
        department,
        supplier);
  }

  /** What the suppliers of the contracts of a department are called, by their ids. */
  public Map<String, String> suppliers(String department) {
    Map<String, String> named = new TreeMap<>();
    tx.handle()
        .select(
            "select supplier, supplier_name from contract where department = ? and supplier <> ''"
                + " and supplier_name <> '' order by id",
            department)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(one -> named.put(one.getKey(), one.getValue()));
    return named;
  }

  private List<Head> heads(String select, Object... values) {
    return tx.handle()
        .select(select, values)
        .map((row, context) -> new Head(row.getString(1), row.getString(2)))
        .list();
  }

  /** The terms of a contract as they are now; nothing where there is no such contract. */
  public Optional<Terms> terms(String id) {
    return new Contracts(tx).current(id).map(one -> Terms.fromPlain(one.terms()).orThrow());
  }

  /** What a contract said, the first version first; none where there is no such contract. */
  public List<Terms> versions(String id) {
    return new Contracts(tx)
        .versions(id).stream().map(one -> Terms.fromPlain(one.terms()).orThrow()).toList();
  }

  /** What the certificates of a contract that count pay, before GST. */
  public Money certified(String id) {
    Map<String, StoredCertificate> counting = new TreeMap<>();
    new StoredCertificates(tx).of(id).forEach(one -> counting.put(one.period(), one));
    return counting.values().stream()
        .map(one -> document(one).read().payable())
        .reduce(Money.ZERO, Money::plus);
  }

  /** A contract with its certificates; nothing where there is no such contract. */
  public Optional<PublishedContract> find(String id, CertificateService issued) {
    List<Contract> versions = new Contracts(tx).versions(id);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    Contract last = versions.get(versions.size() - 1);
    Map<Integer, PublishedContract.Version> told = new TreeMap<>();
    versions.forEach(
        one ->
            told.put(
                one.version(),
                new PublishedContract.Version(
                    Terms.fromPlain(one.terms()).orThrow(), one.madeAt())));
    boolean anyWithdrawn = !StoredWithdrawals.of(tx.handle(), id).all().isEmpty();
    List<Certified> certificates =
        new StoredCertificates(tx)
            .of(id).stream()
                .map(one -> certified(one, issued, anyWithdrawn, told))
                .sorted(
                    Comparator.comparing((Certified one) -> one.document().place())
                        .thenComparing(Certified::issuedAt))
                .toList();
    return Optional.of(
        new PublishedContract(
            id,
            last.department(),
            requireNonNull(told.get(last.version())).terms(),
            versions.get(0).madeAt(),
            List.copyOf(told.values()),
            certificates));
  }

  private Certified certified(
      StoredCertificate stored,
      CertificateService issued,
      boolean anyWithdrawn,
      Map<Integer, PublishedContract.Version> versions) {
    return new Certified(
        stored.period(),
        stored.number(),
        stored.asOf(),
        stored.issuedAt(),
        stored.digest(),
        document(stored),
        anyWithdrawn ? withdrawn(stored, issued, versions) : CertificateWithdrawals.none());
  }

  private CertificateDocument document(StoredCertificate stored) {
    try (InputStream file = tx.evidence().open(stored.digest())) {
      return CertificateDocument.fromPlain(
          stored.id(), Json.readSome(file.readAllBytes(), ContractPublications::isTold));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CertificateWithdrawals withdrawn(
      StoredCertificate stored,
      CertificateService issued,
      Map<Integer, PublishedContract.Version> versions) {
    IssuedCertificate certificate = issued.find(tx, stored.contract(), stored.id());
    int version = certificate.document().basis().version();
    return CertificateWithdrawals.of(
        tx, issued, certificate, requireNonNull(versions.get(version)).terms());
  }

  private static boolean isTold(List<String> path) {
    return CertificateDocument.isListed(path) || path.size() > 2 && TOLD.contains(path.get(2));
  }
}
