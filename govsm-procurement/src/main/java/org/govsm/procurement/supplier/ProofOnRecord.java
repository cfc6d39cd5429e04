package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.supplier.CheckEvidence.Outcome;

/** Proof on record: what the record of a supplier has of a registration that it claims in a bid. */
public final class ProofOnRecord {

  private static final List<String> SMALL = List.of("MICRO", "SMALL");

  private ProofOnRecord() {}

  /**
   * Proof of the Udyam registration of a micro or small enterprise.
   *
   * @param day the day on which it is relied on: the last day for bids
   */
  public static RegistrationProof ofEnterprise(
      Supplier supplier, RegistrationPolicy policy, LocalDate day) {
    boolean other =
        supplier
            .part("enterprise")
            .flatMap(part -> part.find("class", String.class))
            .filter(known -> !SMALL.contains(known))
            .isPresent();
    return other ? RegistrationProof.OTHER_CLASS : of(supplier, policy, Identifiers.UDYAM, day);
  }

  /**
   * Proof of the recognition of a start-up by DPIIT.
   *
   * @param day the day on which it is relied on: the last day for bids
   */
  public static RegistrationProof ofStartUp(
      Supplier supplier, RegistrationPolicy policy, LocalDate day) {
    return of(supplier, policy, Identifiers.DPIIT, day);
  }

  private static RegistrationProof of(
      Supplier supplier, RegistrationPolicy policy, String kind, LocalDate day) {
    List<Identifier> numbers =
        supplier.identifiers(day).stream().filter(one -> one.kind().equals(kind)).toList();
    if (numbers.isEmpty()) {
      return RegistrationProof.NOT_ON_RECORD;
    }
    List<String> digests = numbers.stream().map(CheckEvidence::digest).toList();
    Optional<CheckEvidence> last =
        supplier.checks().stream()
            .filter(one -> one.check().equals(kind))
            .filter(one -> one.number().filter(digests::contains).isPresent())
            .filter(one -> one.outcome() != Outcome.UNAVAILABLE)
            .reduce((first, second) -> second);
    return last.map(evidence -> of(evidence, policy, day)).orElse(RegistrationProof.UNCHECKED);
  }

  private static RegistrationProof of(
      CheckEvidence evidence, RegistrationPolicy policy, LocalDate day) {
    return switch (evidence.outcome()) {
      case PASSED ->
          policy.until(evidence).filter(day::isAfter).isPresent()
              ? RegistrationProof.EXPIRED
              : RegistrationProof.CONFIRMED;
      case NOT_CONFIRMED -> RegistrationProof.NOT_CONFIRMED;
      case UNVERIFIED, UNAVAILABLE -> RegistrationProof.UNCHECKED;
    };
  }
}
