package org.govsm.procurement.question;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.rules.Case;

/** What is known on the way through several questions, what is needed, and what is missing. */
final class CaseFacts {

  private final Case given;
  private final KnownNames names;
  private Case known;
  private final Set<String> missing = new LinkedHashSet<>();

  /**
   * Begins.
   *
   * @param names the facts and days that somebody can be asked for
   */
  CaseFacts(Case given, KnownNames names) {
    this.given = given;
    this.names = names;
    known = given;
  }

  Case given() {
    return given;
  }

  Case known() {
    return known;
  }

  void know(String fact, Object answer) {
    known = known.toDraft().fact(fact, answer).done();
  }

  Optional<Object> need(String fact) {
    return needed(fact, known.fact(fact));
  }

  Optional<LocalDate> needDay(String role) {
    return needed(role, known.day(role));
  }

  private <T> Optional<T> needed(String name, Optional<T> value) {
    if (value.isEmpty()) {
      lacks(List.of(name));
    }
    return value;
  }

  /** What is missing is asked for: a name that is not asked could never be given. */
  void lacks(Collection<String> facts) {
    facts.forEach(names::requireFact);
    missing.addAll(facts);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }
}
