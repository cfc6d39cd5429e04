package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.record.ContractSuppliers;

/**
 * Contract with its certificates, of which a publication is made.
 *
 * @param id what it is called in addresses
 * @param recordedAt when it was put on record
 * @param versions what it said since then, the first of them first
 * @param certificates in the order in which they were issued, without readings
 */
public record PublishedContract(
    String id,
    String department,
    Terms terms,
    Instant recordedAt,
    List<PublishedContract.Version> versions,
    List<PublishedContract.Certified> certificates) {

  /** Keeps its own copy. */
  public PublishedContract {
    versions = List.copyOf(versions);
    certificates = List.copyOf(certificates);
  }

  /** Version: what the contract said from an instant on. */
  public record Version(Terms terms, Instant at) {}

  /** When the version that stood at an instant was made; the first for one before it. */
  public Instant madeBy(Instant at) {
    return versions.stream()
        .map(Version::at)
        .filter(made -> !made.isAfter(at))
        .max(Comparator.naturalOrder())
        .orElse(recordedAt);
  }

  /** Who had the contract over its versions. */
  public ContractSuppliers suppliers() {
    return ContractSuppliers.of(
        versions.stream()
            .map(one -> new ContractSuppliers.Version(one.terms(), one.at()))
            .toList());
  }

  /** How often it was amended: by what was declared, and by each other change of its terms. */
  public int amendments() {
    int count = versions.get(0).terms().amendments().size();
    for (int i = 1; i < versions.size(); i++) {
      Terms before = versions.get(i - 1).terms();
      Terms now = versions.get(i).terms();
      int declared = now.amendments().size() - before.amendments().size();
      boolean corrected = now.corrections().size() > before.corrections().size();
      count += declared > 0 ? declared : corrected ? 0 : 1;
    }
    return count;
  }

  /**
   * A certificate.
   *
   * @param digest the hash of its bytes
   * @param withdrawn withdrawals of figures on which it rests
   */
  public record Certified(
      String period,
      int number,
      LocalDate asOf,
      Instant issuedAt,
      String digest,
      CertificateDocument document,
      CertificateWithdrawals withdrawn) {}

  /** The first of the period of a certificate, where that one replaced it. */
  public Optional<Certified> first(Certified counting) {
    return certificates.stream()
        .filter(one -> one.period().equals(counting.period()))
        .filter(one -> one.number() < counting.number())
        .min(Comparator.comparing(Certified::number));
  }

  /** Those that count: the last of each period, in the order of the periods. */
  public List<Certified> counting() {
    return certificates.stream()
        .collect(
            Collectors.toMap(
                Certified::period,
                one -> one,
                (one, other) -> one.number() > other.number() ? one : other,
                TreeMap::new))
        .values()
        .stream()
        .sorted(Comparator.comparing(Certified::period))
        .toList();
  }
}
