package org.govsm.procurement.question;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.rules.Case;

/** What is known on the way through several questions, what is needed, and what is missing. */
final class CaseFacts {

  private final Case given;
  private final Predicate<String> asked;
  private Case known;
  private final Set<String> missing = new LinkedHashSet<>();

  /**
   * Begins.
   *
   * @param asked whether somebody can be asked for a fact of this name
   */
  CaseFacts(Case given, Predicate<String> asked) {
    this.given = given;
    this.asked = asked;
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
      if (!asked.test(name)) {
        throw new IllegalArgumentException("no question asks for a fact '" + name + "'");
      }
      missing.add(name);
    }
    return value;
  }

  void lacks(Collection<String> names) {
    missing.addAll(names);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }
}
