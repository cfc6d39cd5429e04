package org.govsm.procurement.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;

/** A start-up that no edition of the definition covers, on whatever day it was recognised. */
final class StartUps {

  /** A day of each edition of the definition, its first. */
  static final List<LocalDate> EDITIONS =
      List.of(LocalDate.of(2017, 3, 7), LocalDate.of(2019, 2, 19), LocalDate.of(2026, 2, 4));

  private StartUps() {}

  static Contradiction inNoEdition() {
    return new Contradiction(
        "STARTUP_IN_NO_EDITION",
        List.of("startup", "ageYears"),
        (facts, law) ->
            Contradictions.value(facts, "startup").equals(true)
                    && EDITIONS.stream().allMatch(day -> isOutside(facts, day, law))
                ? Optional.<Message>of(
                    Contradictions.cannotBoth("facts.pair", facts, "startup", "ageYears"))
                : Optional.empty());
  }

  private static boolean isOutside(Case facts, LocalDate day, Contradiction.Law law) {
    Case recognised = facts.toDraft().without("startup").day("recognition", day).done();
    return law.apply("startup.definition", recognised)
        .flatMap(decision -> Contradictions.field(decision, "withinLimits"))
        .filter(Boolean.FALSE::equals)
        .isPresent();
  }
}
