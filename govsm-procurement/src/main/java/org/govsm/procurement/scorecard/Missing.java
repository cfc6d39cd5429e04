package org.govsm.procurement.scorecard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
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

  /** A figure of a post that was read only after the freeze. */
  static Message late(Reading reading) {
    return about(reading, "late");
  }

  /** The only figures of a post begin after the day on which it went out. */
  static Message part(Reading reading, LocalDate out) {
    return about(reading, "part").with("out", out);
  }

  /** A figure that is not added up over days is needed from a day to the end of the period. */
  static Message window(Scope scope, Metric metric, String subject, LocalDate from) {
    return of("window", scope, metric)
        .with("subject", subject)
        .with("from", from)
        .with("last", scope.period().until().minusDays(1));
  }

  /** Posts of whose day a part is in another period; one of them is named. */
  static Message edge(Scope scope, String platform, String subject, Post post, long count) {
    ZoneId zone = post.day().orElse(Reading.INDIA);
    return Message.of("note.edge")
        .with("platform", new Term("platform." + platform))
        .with("subject", subject)
        .with("day", LocalDate.ofInstant(post.at(), zone))
        .with("zone", zone.getId())
        .with("period", scope.period().id())
        .with("count", count);
  }

  /** Accounts that were read before the period, and not in it. */
  static Message gone(Scope scope, Metric metric, Collection<String> subjects) {
    return Message.of("note.gone")
        .with("platform", new Term("platform." + metric.platform()))
        .with("metric", terms(metric.platform(), List.of(metric.code())))
        .with("period", scope.period().id())
        .with("subjects", List.copyOf(subjects));
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
