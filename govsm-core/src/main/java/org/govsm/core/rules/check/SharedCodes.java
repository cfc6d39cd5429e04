package org.govsm.core.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.source.Position;

/**
 * The code lists of facts by name: where two share a code, a case means one fact, and each question
 * must know all that it can be or a part of it. Lists without a common code are two facts.
 */
final class SharedCodes {

  private SharedCodes() {}

  static List<LintNote> of(Collection<Question> questions) {
    Map<String, Map<Set<String>, String>> byName = new LinkedHashMap<>();
    List<LintNote> notes = new ArrayList<>();
    for (Question question : questions) {
      for (Fact fact : question.facts()) {
        Set<String> codes = new TreeSet<>(fact.codes());
        Map<Set<String>, String> known =
            byName.computeIfAbsent(fact.name(), any -> new LinkedHashMap<>());
        known.forEach(
            (others, owner) -> {
              if (isTwoListsOfOneFact(codes, others)) {
                notes.add(note(fact.name(), question.id(), codes, owner, others));
              }
            });
        known.putIfAbsent(codes, question.id());
      }
    }
    return List.copyOf(notes);
  }

  private static boolean isTwoListsOfOneFact(Set<String> one, Set<String> other) {
    return !Collections.disjoint(one, other) && !one.containsAll(other) && !other.containsAll(one);
  }

  private static LintNote note(
      String fact, String question, Set<String> codes, String owner, Set<String> others) {
    return new LintNote(
        LintNote.Level.ERROR,
        "codes.two-lists",
        Position.of(question),
        "the fact '"
            + fact
            + "' is one of "
            + codes
            + " here and one of "
            + others
            + " in "
            + owner
            + "; use one list for one fact");
  }
}
