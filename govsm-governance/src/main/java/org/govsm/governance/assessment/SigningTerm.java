package org.govsm.governance.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/**
 * Signing term: until when a signature can hold by what the department decided itself. The law
 * names no term for an attestation; a decision for a platform that ends is no longer signed for
 * after its end.
 */
public final class SigningTerm {

  private static final String DECISIONS = "platformDecisions";

  private SigningTerm() {}

  /**
   * The last day that can be proposed to whoever signs.
   *
   * @param subject the platform that is signed for
   * @param asOf the day of signing
   * @return the end of the last decision for the platform; nothing where a decision has no end,
   *     where it is over, or where it lies further ahead than a signature may hold
   */
  public static Optional<LocalDate> proposed(
      String control, String subject, Facts facts, LocalDate asOf) {
    if (!StepSigners.isSigned(control)) {
      return Optional.empty();
    }
    boolean open =
        facts.each(DECISIONS).stream()
            .filter(decision -> decision.at("platform").is(subject))
            .anyMatch(decision -> decision.at("endDate").moment().isEmpty());
    return open
        ? Optional.empty()
        : facts.each(DECISIONS).stream()
            .filter(decision -> decision.at("platform").is(subject))
            .flatMap(decision -> end(decision).stream())
            .max(Comparator.naturalOrder())
            .filter(day -> !day.isBefore(asOf))
            .filter(day -> !day.isAfter(EnteredAttestation.last(asOf)));
  }

  private static Optional<LocalDate> end(FactNode decision) {
    return decision.at("endDate").moment().map(Moment::day);
  }
}
