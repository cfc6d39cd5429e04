package org.govsm.core.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;

/**
 * Some cases of any question, full ones: they are made from what the question asks, so that a test
 * can walk all questions of all books without knowing one of them.
 */
public final class SomeCases {

  /** How many different cases there are of a question. */
  public static final int COUNT = 4;

  private static final List<String> NUMBERS = List.of("3", "60000", "600000", "30000000");

  private SomeCases() {}

  /**
   * A case.
   *
   * @param question what is asked
   * @param day the first of its days; each further one is twenty days later
   * @param variant from 0, below {@link #COUNT}
   * @return a case in which all is known that the question can read
   */
  public static Case of(Question question, LocalDate day, int variant) {
    Map<String, Object> days = new LinkedHashMap<>();
    for (String role : question.dayRoles()) {
      days.put(role, day.plusDays(20L * days.size()).toString());
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Fact fact : question.facts()) {
      facts.put(fact.name(), value(fact, day, variant));
    }
    for (String text : List.of("text", day + "T10:00", "")) {
      List<String> faults = new ArrayList<>();
      Optional<Case> read =
          question
              .read(Map.of("days", days, "facts", facts))
              .fold(
                  Optional::of,
                  all -> {
                    all.stream().map(InputFault::pointer).forEach(faults::add);
                    return Optional.empty();
                  });
      if (read.isPresent()) {
        return read.get();
      }
      for (String pointer : faults) {
        String name = pointer.substring("/facts/".length());
        if (text.isEmpty() || !(facts.get(name) instanceof String)) {
          facts.remove(name);
        } else {
          facts.put(name, text);
        }
      }
    }
    return question.read(Map.of("days", days, "facts", facts)).orThrow();
  }

  private static Object value(Fact fact, LocalDate day, int variant) {
    return switch (fact.type()) {
      case DAY -> day.plusDays(variant).toString();
      case NUMBER -> NUMBERS.get(variant);
      case BOOLEAN -> variant % 2 == 0;
      case STRING ->
          fact.codes().isEmpty()
              ? "reason on record"
              : fact.codes().get(variant % fact.codes().size());
    };
  }
}
