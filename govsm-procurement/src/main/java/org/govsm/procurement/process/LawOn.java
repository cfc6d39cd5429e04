package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;

/**
 * What the law says of a procedure.
 *
 * @param days the days of the steps so far, by their role
 * @param decision the decision on these days
 */
record LawOn(Map<String, LocalDate> days, Decision<LawfulRoute> decision) {

  LawOn {
    days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
  }

  Optional<LawfulRoute> route() {
    return decision.ruling() instanceof Ruling.Answer<LawfulRoute> answer
        ? Optional.of(answer.value())
        : Optional.empty();
  }
}
