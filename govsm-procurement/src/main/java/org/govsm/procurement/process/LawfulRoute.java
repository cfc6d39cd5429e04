package org.govsm.procurement.process;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;

/**
 * What the law of a day says of one procedure.
 *
 * @param route the answer of the question {@code procedure} that is followed
 * @param channel where it is bought, where the law or the case says so
 * @param least how many are compared, invited or shortlisted at least
 * @param leastBy the provision that says so
 * @param conditions by the step at which each must be met
 * @param provisions what the procedure rests on
 */
record LawfulRoute(
    Optional<String> route,
    Optional<String> channel,
    Optional<BigDecimal> least,
    Optional<Citation> leastBy,
    Map<String, List<LawCondition>> conditions,
    List<Citation> provisions) {

  LawfulRoute {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    provisions = List.copyOf(provisions);
  }

  static LawfulRoute bare(Optional<String> route, Optional<String> channel) {
    return new LawfulRoute(route, channel, Optional.empty(), Optional.empty(), Map.of(), List.of());
  }

  LawfulRoute least(Optional<BigDecimal> number, Citation by) {
    return new LawfulRoute(route, channel, number, Optional.of(by), conditions, provisions);
  }

  LawfulRoute on(Map<String, List<LawCondition>> terms, List<Citation> cited) {
    return new LawfulRoute(route, channel, least, leastBy, terms, cited);
  }

  List<LawCondition> at(String event) {
    return conditions.getOrDefault(event, List.of());
  }

  boolean hasCondition(String code) {
    return citation(code).isPresent();
  }

  Optional<Citation> citation(String code) {
    return conditions.values().stream()
        .flatMap(List::stream)
        .filter(condition -> condition.code().equals(code))
        .map(LawCondition::citation)
        .findFirst();
  }
}
