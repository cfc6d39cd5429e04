package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.govsm.core.text.Message;

/**
 * Check of the criteria of a charter against each other: two that no result meets together, and one
 * that every result meets.
 */
final class CriteriaCheck {

  private CriteriaCheck() {}

  /** What is told of the criteria, criterion by criterion. */
  static List<Message> told(List<ExitCriterion> criteria) {
    List<Message> told = new ArrayList<>(pairs(criteria, CriteriaCheck::exclude));
    criteria.stream().flatMap(CriteriaCheck::met).forEach(told::add);
    return told;
  }

  private static Stream<Message> met(ExitCriterion one) {
    Optional<String> key =
        one.isAlwaysMet()
            ? Optional.of("pilot.always-met")
            : one.isMetFromNought() ? Optional.of("pilot.met-from-nought") : Optional.empty();
    return key.stream()
        .map(Message::of)
        .map(it -> it.with("title", new CriterionName(one.name())).with("target", one.target()));
  }

  /** Two of one source that no result meets together: such a pilot could never go to scale. */
  static List<Message> contradictions(List<ExitCriterion> criteria) {
    return pairs(
        criteria, (one, other) -> exclude(one, other) && plain(one.source(), other.source()));
  }

  private static List<Message> pairs(
      List<ExitCriterion> criteria, BiPredicate<ExitCriterion, ExitCriterion> against) {
    List<Message> told = new ArrayList<>();
    for (ExitCriterion least : criteria) {
      for (ExitCriterion most : criteria) {
        if (least.isAtLeast() && !most.isAtLeast() && against.test(least, most)) {
          told.add(
              Message.of("pilot.excluded")
                  .with("title", new CriterionName(least.name()))
                  .with("other", new CriterionName(most.name())));
        }
      }
    }
    return told;
  }

  private static boolean exclude(ExitCriterion least, ExitCriterion most) {
    return plain(least.metric(), most.metric())
        && plain(least.unit(), most.unit())
        && least.measuredBy().equals(most.measuredBy())
        && least.contract().equals(most.contract())
        && least.target().compareTo(most.target()) > 0;
  }

  private static boolean plain(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
