package org.govsm.procurement.scorecard;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.Unit;

/**
 * What is read as one thing beside others and is their sum: added to them, all would count twice.
 */
final class SumRows {

  private SumRows() {}

  /** The question where one of several subjects says by its name that it is the sum of them. */
  static Optional<Message> named(
      Scope scope, String platform, List<String> metrics, Collection<String> subjects) {
    return subjects.stream()
        .filter(SumNames::isNamed)
        .filter(subject -> !isApart(scope, platform, subject, subjects))
        .findFirst()
        .map(subject -> Missing.of("sum-row", scope, platform, metrics).with("subject", subject));
  }

  /** The question where the figure of one is that of others together. */
  static Optional<Message> adding(
      Scope scope,
      Metric metric,
      Candidates candidates,
      List<Measured> figures,
      Consumer<Message> notes) {
    if (!figures.stream().allMatch(one -> one.value().filter(Interval::isExact).isPresent())) {
      return Optional.empty();
    }
    List<String> subjects = candidates.subjects();
    List<Fraction> all = figures.stream().map(one -> one.value().orElseThrow().low()).toList();
    Fraction sum = all.stream().reduce(Fraction.ZERO, Fraction::plus);
    boolean several = areSeveral(metric, all);
    for (int i = 0; i < subjects.size(); i++) {
      String subject = subjects.get(i);
      Fraction own = all.get(i);
      if (own.signum() > 0
          && own.plus(own).compareTo(sum) == 0
          && (several || all.size() > 1 && SumNames.mayBe(subject))
          && !isApart(scope, metric.platform(), subject, subjects)) {
        return Optional.of(
            Missing.of("sum-figure", scope, metric)
                .with("subject", subject)
                .with("sum", all.get(i).shown()));
      }
    }
    return partly(scope, metric, candidates, all, notes);
  }

  /** Money, or what is named so, that is the sum of some of the others, but for rounding. */
  private static Optional<Message> partly(
      Scope scope,
      Metric metric,
      Candidates candidates,
      List<Fraction> all,
      Consumer<Message> notes) {
    boolean money = metric.unit() == Unit.RUPEES;
    if (!money && candidates.subjects().stream().noneMatch(SumNames::mayBe)) {
      return Optional.empty();
    }
    Map<String, Fraction> figures = new LinkedHashMap<>();
    List<String> subjects = candidates.subjects();
    for (int i = 0; i < subjects.size(); i++) {
      figures.put(subjects.get(i), all.get(i));
    }
    List<String> inOrder = candidates.inOrderOfFile();
    Subtotals sums =
        new Subtotals(
            new Addends(inOrder, inOrder.stream().map(figures::get).toList()),
            subject -> scope.names().others(metric.platform(), subject),
            money);
    if (sums.hasMore()) {
      notes.accept(
          Message.of(
                  candidates.hasOrderOfFile()
                      ? "note.sums-by-chance"
                      : "note.sums-by-chance-unordered")
              .with("metric", new Term("metric." + metric.platform() + "." + metric.code()))
              .with("period", PeriodWords.named(scope.period()))
              .with("count", subjects.size()));
    }
    return asked(sums, figures, what -> Missing.of(what, scope, metric));
  }

  /** One question for all figures that may be sums. */
  private static Optional<Message> asked(
      Subtotals sums, Map<String, Fraction> figures, Function<String, Message> question) {
    List<Subtotals.Subtotal> found = sums.found();
    List<String> subjects =
        Stream.concat(found.stream().flatMap(SumRows::questioned), sums.open().stream())
            .distinct()
            .sorted()
            .toList();
    if (found.isEmpty()) {
      return subjects.isEmpty()
          ? Optional.empty()
          : Optional.of(question.apply("sum-open").with("subjects", subjects));
    }
    Subtotals.Subtotal first =
        found.stream().filter(one -> one.parts().size() > 1).findFirst().orElse(found.get(0));
    boolean equal = first.parts().size() == 1;
    Message asked =
        question
            .apply(equal ? "sum-equal" : subjects.size() == 1 ? "sum-part" : "sum-parts")
            .with("subject", first.subject())
            .with("sum", requireNonNull(figures.get(first.subject())).shown());
    return Optional.of(
        equal
            ? asked.with("other", first.parts().get(0)).with("subjects", subjects)
            : subjects.size() == 1
                ? asked.with("parts", first.parts())
                : asked.with("parts", first.parts()).with("subjects", subjects));
  }

  /** Of two that are equal either may be the one too many. */
  private static Stream<String> questioned(Subtotals.Subtotal one) {
    return one.parts().size() == 1
        ? Stream.of(one.subject(), one.parts().get(0))
        : Stream.of(one.subject());
  }

  /**
   * Of two, only a name makes one the sum of the other. Counts are small: a nought beside two that
   * are equal makes none of them a sum, and three accounts of a platform may happen to add up.
   */
  private static boolean areSeveral(Metric metric, List<Fraction> all) {
    long above = all.stream().filter(one -> one.signum() > 0).count();
    return metric.unit() == Unit.RUPEES
        ? all.size() > 2
        : metric.platform().equals(Kpi.CONTRACT) && above > 2;
  }

  /** What is to be known where several things that the parties count are added up. */
  static Optional<Message> note(Scope scope, Metric metric, Collection<String> subjects) {
    return subjects.size() < 2
        ? Optional.empty()
        : Optional.of(
            Message.of("note.several-subjects")
                .with("metric", new Term("metric." + metric.platform() + "." + metric.code()))
                .with("period", PeriodWords.named(scope.period()))
                .with("subjects", subjects.stream().sorted().toList()));
  }

  /** Whether the terms say of it and each other that they are several things. */
  private static boolean isApart(
      Scope scope, String platform, String subject, Collection<String> others) {
    return others.stream()
        .allMatch(
            other -> other.equals(subject) || scope.names().areSeveral(platform, subject, other));
  }
}
