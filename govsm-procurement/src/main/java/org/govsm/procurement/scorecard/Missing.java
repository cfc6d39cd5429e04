package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.SetAside;
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
        .with("period", PeriodWords.named(scope.period()));
  }

  /** A reading without a number: the platform withheld it, or the field was empty. */
  static Message number(Reading reading) {
    return about(reading, reading.figure().state().code());
  }

  /** Readings of one source about one thing that cannot all hold; all their figures are shown. */
  static Message contradicted(Collection<Reading> readings) {
    if (readings.stream().anyMatch(one -> party(one).isPresent())) {
      return counted(readings);
    }
    List<Object> figures = new ArrayList<>();
    readings.stream()
        .map(Reading::figure)
        .distinct()
        .sorted()
        .map(Missing::shown)
        .forEach(figures::add);
    return about(readings.iterator().next(), "contradiction").with("figures", figures);
  }

  /** Counts of one thing that differ, each with the party that counted it. */
  private static Message counted(Collection<Reading> readings) {
    List<Object> figures =
        readings.stream()
            .sorted(
                Comparator.comparing(Reading::figure).thenComparing(one -> party(one).orElse("")))
            .map(
                one ->
                    Message.of("missing.count")
                        .with("figure", shown(one.figure()))
                        .with("party", new Term("counted-by." + party(one).orElse("unsaid"))))
            .distinct()
            .<Object>map(one -> one)
            .toList();
    return about(readings.iterator().next(), "counts").with("figures", figures);
  }

  private static Optional<String> party(Reading reading) {
    return reading.evidence().flatMap(Evidence::countedBy);
  }

  /** The figure of a whole period, and figures of its days, that cannot both hold. */
  static Message parts(Reading whole, Interval sum) {
    return about(whole, "parts").with("whole", shown(whole.figure())).with("sum", shown(sum));
  }

  static Object shown(Interval value) {
    return value.isExact()
        ? value.low().shown()
        : Message.of("sheet.between")
            .with("low", value.low().shown())
            .with("high", value.high().shown());
  }

  private static Object shown(Figure figure) {
    if (figure.value().isEmpty()) {
      return new Term("state." + figure.state().code());
    }
    BigDecimal low = figure.value().get();
    return figure
        .upTo()
        .<Object>map(end -> Message.of("sheet.below").with("low", low).with("high", end))
        .orElse(low);
  }

  /** A post whose source says at one instant that it went out on two days. */
  static Message contested(Scope scope, String platform, String subject, Post post) {
    return Message.of("missing.out")
        .with("platform", new Term("platform." + platform))
        .with("subject", subject)
        .with("days", post.claims().stream().map(Post.Claim::day).distinct().toList())
        .with("period", PeriodWords.named(scope.period()));
  }

  /** Rows of a file that were not read, and may be of the period. */
  static Message setAside(Scope scope, String platform, SetAside rows) {
    return file(setAside(rows), platform, rows).with("period", PeriodWords.named(scope.period()));
  }

  private static String setAside(SetAside rows) {
    if (rows.isWithdrawn()) {
      return "missing.withdrawn-posts";
    } else if (rows.isPart()) {
      return "missing.set-aside-part";
    }
    return rows.rows() == 0 ? "missing.set-aside-figures" : "missing.set-aside";
  }

  /** Rows of a file that were not read, and that an officer leaves out of account. */
  static Message leftOut(String platform, SetAside rows) {
    return file("note.set-aside", platform, rows).with("reason", rows.leftOut().orElseThrow());
  }

  private static Message file(String key, String platform, SetAside rows) {
    Message said =
        Message.of(key)
            .with("platform", new Term("platform." + platform))
            .with("number", rows.number())
            .with("file", rows.file());
    Optional<Long> count = rows.rows() == 0 ? rows.figureCount() : Optional.of(rows.rows());
    boolean isCounted = count.isPresent() || rows.leftOut().isPresent();
    return isCounted ? said.with("count", count.orElse(0L)) : said;
  }

  /** Two accounts that may be one under two names. */
  static Message names(Scope scope, Metric metric, List<String> subjects) {
    return names("names", scope, metric, subjects);
  }

  /** Two accounts on both sides of a rate that may be one under two names. */
  static Message sides(Scope scope, Metric metric, List<String> subjects) {
    return names("names-sides", scope, metric, subjects);
  }

  private static Message names(String what, Scope scope, Metric metric, List<String> subjects) {
    return of(what, scope, metric).with("one", subjects.get(0)).with("other", subjects.get(1));
  }

  /** Two posts that may be one under two ids. */
  static Message twins(Scope scope, String platform, String one, String other, LocalDate day) {
    return Message.of("missing.twins")
        .with("platform", new Term("platform." + platform))
        .with("one", one)
        .with("other", other)
        .with("day", day)
        .with("period", PeriodWords.named(scope.period()));
  }

  /** How many periods in a row were missed depends on a period that is held. */
  static Message run(int least, int most) {
    return Message.of("missing.run").with("least", least).with("most", most);
  }

  /** A figure that was read before its window was over. */
  static Message early(Reading reading) {
    return about(reading, "early");
  }

  /** A figure that was read before its platform completes such figures. */
  static Message incomplete(Reading reading, long hours, Instant complete) {
    return about(reading, "incomplete").with("hours", hours).with("day", day(complete));
  }

  /** The life of a post that was read before the end of the period. */
  static Message beforeEnd(Scope scope, Reading reading) {
    return about(reading, "before-end")
        .with("day", day(reading.to()))
        .with("period", PeriodWords.named(scope.period()))
        .with("until", scope.period().until());
  }

  /** Posts that were listed before the end of the period; others may have gone out since. */
  static Message list(Scope scope, String platform, Instant until) {
    return Message.of("missing.list")
        .with("platform", new Term("platform." + platform))
        .with("day", day(until))
        .with("period", PeriodWords.named(scope.period()))
        .with("until", scope.period().until());
  }

  /** More days than its window has. */
  static Message moreDays(Reading reading, long days) {
    return about(reading, "more-days").with("given", shown(reading.figure())).with("days", days);
  }

  /** A count of the whole life of a post that is lower than one before. */
  static Message fall(Scope scope, Metric metric, Reading before, Reading now) {
    return of("fall", scope, metric)
        .with("subject", now.subject())
        .with("day", day(now.to()))
        .with("before", shown(before.figure()))
        .with("after", shown(now.figure()));
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Reading.INDIA);
  }

  /** Why a reading is not used: it was made before its end, or that is after the freeze. */
  static Message unusable(Reading reading) {
    return reading.retrievedAt().isBefore(reading.to()) ? early(reading) : late(reading);
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
        .with("period", PeriodWords.named(scope.period()))
        .with("count", count);
  }

  /** Accounts that were read before the period, and not in it. */
  static Message gone(Scope scope, Metric metric, Collection<String> subjects) {
    return Message.of("note.gone")
        .with("platform", new Term("platform." + metric.platform()))
        .with("metric", terms(metric.platform(), List.of(metric.code())))
        .with("period", PeriodWords.named(scope.period()))
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

  static List<Term> terms(String platform, List<String> metrics) {
    return metrics.stream().map(code -> new Term("metric." + platform + "." + code)).toList();
  }
}
