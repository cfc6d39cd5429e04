package org.govsm.procurement.scorecard;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/** Sentences about what is missing: of which platform, metric and period. */
final class Missing {

  private Missing() {}

  static Message of(String what, Scope scope, Metric metric) {
    return of(what, scope, metric.platform(), List.of(metric.code()));
  }

  static Message of(String what, Scope scope, String platform, List<String> metrics) {
    return Message.of("missing." + what)
        .with("platform", new Term("platform." + platform))
        .with("metric", terms(platform, metrics))
        .with("period", scope.period().id());
  }

  /** A reading without a number: the platform withheld it, or the field was empty. */
  static Message number(Reading reading) {
    return about(reading, reading.figure().state().code());
  }

  /** Two readings of one window that were learnt at one instant and differ. */
  static Message contradicted(Reading reading) {
    return about(reading, "contradiction");
  }

  /** A figure that was read before its window was over. */
  static Message early(Reading reading) {
    return about(reading, "early");
  }

  private static Message about(Reading reading, String what) {
    LocalDate last = reading.toDay().minusDays(1);
    return Message.of("missing." + what)
        .with("platform", new Term("platform." + reading.platform()))
        .with("metric", terms(reading.platform(), List.of(reading.metric())))
        .with("subject", reading.subject())
        .with("from", reading.fromDay())
        .with("last", last.isBefore(reading.fromDay()) ? reading.fromDay() : last);
  }

  private static List<Term> terms(String platform, List<String> metrics) {
    return metrics.stream().map(code -> new Term("metric." + platform + "." + code)).toList();
  }
}
