package org.govsm.procurement.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/**
 * Whether a platform counts a metric on the days that a figure is about, and always in the same
 * way. A figure of days on which nobody counts is held, whoever hands it in.
 */
final class Counted {

  private Counted() {}

  static EffectivePeriod period(Scope scope) {
    return new EffectivePeriod(scope.period().from(), scope.period().until());
  }

  /** The days that the figure of an account is about: those of the period, or that of a state. */
  static EffectivePeriod days(Scope scope, Operand operand, Metric metric) {
    if (metric.kind() != Kind.STATE) {
      return period(scope);
    }
    LocalDate day =
        switch (operand.on().orElse("period-end")) {
          case "order" -> scope.terms().orderedOn();
          case "period-start" -> scope.period().from();
          default -> scope.period().until().minusDays(1);
        };
    return new EffectivePeriod(day, day.plusDays(1));
  }

  /** The question where the metric is not counted on all of the days. */
  static Optional<Measured> held(Scope scope, Metric metric, EffectivePeriod days) {
    return scope
        .dictionary()
        .notCounted(metric.platform(), metric.code(), days.from(), days.until())
        .map(Measured::held);
  }

  /** The question where growth would set one count against another that it cannot be set beside. */
  static Optional<Measured> heldAcross(Scope scope, Operand operand, Metric metric) {
    boolean flow = metric.kind() == Kind.FLOW || operand.ofPosts();
    LocalDate from = flow ? scope.before().period().from() : scope.period().from();
    EffectivePeriod days = new EffectivePeriod(from, scope.period().until());
    Optional<Measured> held = held(scope, metric, days);
    return held.isPresent() || operand.isAsCounted()
        ? held
        : change(scope, metric, days)
            .map(to -> Measured.held(said(scope, metric, "missing.counted-otherwise", to)));
  }

  /** What is to be known of a period in which the platform changes how it counts. */
  static Optional<Message> changed(Scope scope, Metric metric) {
    return change(scope, metric, period(scope)).map(to -> changed(scope, metric, to));
  }

  /** Where two first days are published, either count may have been made between them. */
  private static Message changed(Scope scope, Metric metric, Definition to) {
    LocalDate day = to.period().from();
    LocalDate other = to.alsoFrom().orElse(day);
    return period(scope).contains(day)
        ? said(scope, metric, "note.counted-otherwise", to)
        : said(scope, metric, "note.counted-unsure", to)
            .with("day", other.isBefore(day) ? other : day)
            .with("other", other.isBefore(day) ? day : other);
  }

  private static Message said(Scope scope, Metric metric, String key, Definition to) {
    return Message.of(key)
        .with("platform", new Term("platform." + metric.platform()))
        .with("metric", new Term("metric." + metric.platform() + "." + metric.code()))
        .with("period", PeriodWords.named(scope.period()))
        .with("day", to.period().from());
  }

  /** The first definition of the days that is not known to be comparable with the one before. */
  private static Optional<Definition> change(Scope scope, Metric metric, EffectivePeriod days) {
    List<Definition> met =
        scope
            .dictionary()
            .definitionsIn(metric.platform(), metric.code(), days.from(), days.until());
    return met.stream()
        .filter(one -> one.period().from().isAfter(days.from()))
        .filter(one -> !one.comparableWithBefore().orElse(false))
        .findFirst();
  }
}
