package org.govsm.governance.assessment.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.governance.facts.FactNode;

/**
 * Signed content: what the facts hold of that which a signature confirms, for each control whose
 * check reads it in one place. What is written otherwise later was not signed.
 */
public final class SignedContent {

  private static final Map<String, BiFunction<CheckInput, String, FactNode>> PLACES =
      Map.of(
          "GSM-PLA-03", PlatformChecks::expansionOf,
          "GSM-PLA-08", PlatformChecks::legalViewOf);

  private SignedContent() {}

  /** The hash of what was found of a subject; nothing where no one place has it. */
  public static Optional<String> digest(CheckInput input, String subject) {
    return Optional.ofNullable(PLACES.get(input.control().id()))
        .map(place -> place.apply(input, subject).digest());
  }
}
