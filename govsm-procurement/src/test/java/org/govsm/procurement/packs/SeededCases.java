package org.govsm.procurement.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;

/**
 * Cases of a question that are mixed at random from cases of its rows: each value is that of some
 * row, known to be nothing, or not known. The seed says which.
 */
final class SeededCases {

  private final Question question;
  private final List<Case> ofRows;
  private final Random random;

  SeededCases(Question question, List<Case> ofRows, long seed) {
    this.question = question;
    this.ofRows = List.copyOf(ofRows);
    random = new Random(seed);
  }

  List<Case> some(int count) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(next());
    }
    return cases;
  }

  /** Mostly the values of one row, so that rows are met; now and then those of another. */
  private Case next() {
    Case row = any();
    Case.Draft mixed = Case.draft();
    for (String role : question.dayRoles()) {
      Optional<LocalDate> day = (random.nextInt(4) == 0 ? any() : row).day(role);
      if (random.nextInt(16) > 0) {
        day.ifPresent(known -> mixed.day(role, known.plusDays(random.nextInt(8) == 0 ? 4_000 : 0)));
      }
    }
    for (Fact fact : question.facts()) {
      Optional<Object> value = (random.nextInt(4) == 0 ? any() : row).fact(fact.name());
      int dice = random.nextInt(16);
      if (dice == 0) {
        mixed.nothing(fact.name());
      } else if (dice > 1) {
        value.ifPresent(known -> mixed.fact(fact.name(), known));
      }
    }
    return mixed.done();
  }

  private Case any() {
    return ofRows.isEmpty() ? Case.draft().done() : ofRows.get(random.nextInt(ofRows.size()));
  }
}
