package org.govsm.procurement.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.contract.Amendment;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;

/**
 * Suppliers of one contract over its versions: what was done and paid under a former supplier stays
 * the former's, whoever has the contract now.
 */
public final class ContractSuppliers {

  private static final String SUPPLIER = "supplier";

  private final List<Version> versions;

  private ContractSuppliers(List<Version> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a contract has a version");
    }
    this.versions = List.copyOf(versions);
  }

  /** Version: what a contract said from an instant on. */
  public record Version(Terms terms, Instant at) {}

  /**
   * By the versions of a contract.
   *
   * @param versions the first of them first; at least one
   */
  public static ContractSuppliers of(List<Version> versions) {
    return new ContractSuppliers(versions);
  }

  /** Who has the contract now. */
  public Terms.Party current() {
    return last().supplier();
  }

  /** Who had it by an id, under the name of the last version that has it; nothing for none. */
  public Optional<Terms.Party> find(String id) {
    return versions.stream()
        .map(one -> one.terms().supplier())
        .filter(who -> who.id().equals(id))
        .reduce((one, next) -> next);
  }

  /**
   * Whose work a certificate judges: the supplier of its period by the version on which it was
   * issued. An amendment that is signed before the period is judged holds from its first day.
   *
   * @param issued when it was issued
   */
  public Terms.Party of(CertificateDocument certificate, Instant issued) {
    LocalDate day =
        last()
            .period(String.valueOf(certificate.certificate().get("period")))
            .map(period -> period.until().minusDays(1))
            .orElse(LocalDate.MAX);
    int at = 0;
    while (at + 1 < versions.size() && !versions.get(at + 1).at().isAfter(issued)) {
      at++;
    }
    int held = at;
    for (int i = at; i > 0 && !holds(i, day); i--) {
      held = i - 1;
    }
    return versions.get(held).terms().supplier();
  }

  /** Whether a change of the supplier by a version holds on a day. */
  private boolean holds(int version, LocalDate day) {
    Terms before = versions.get(version - 1).terms();
    Terms now = versions.get(version).terms();
    return !before.supplier().id().equals(now.supplier().id())
        && now.amendments().stream()
            .filter(one -> before.amendments().stream().noneMatch(old -> isSame(old, one)))
            .filter(one -> one.changes().contains(SUPPLIER))
            .allMatch(one -> !day.isBefore(one.from()));
  }

  private static boolean isSame(Amendment one, Amendment other) {
    return one.id().equals(other.id());
  }

  private Terms last() {
    return versions.get(versions.size() - 1).terms();
  }
}
