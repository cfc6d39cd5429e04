package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** A reading in the making. One thread fills it. */
public final class ReadingDraft {

  final String subject;
  final String platform;
  final String metric;
  Optional<String> account = Optional.empty();
  Optional<Instant> published = Optional.empty();
  @Nullable Instant from;
  @Nullable Instant to;
  ZoneId zone = Reading.INDIA;
  @Nullable Figure figure;
  @Nullable Instant retrievedAt;
  @Nullable Instant learntAt;
  @Nullable String source;
  String origin = "all";
  Optional<Evidence> evidence = Optional.empty();

  ReadingDraft(String subject, String platform, String metric) {
    this.subject = requireNonNull(subject, "subject");
    this.platform = requireNonNull(platform, "platform");
    this.metric = requireNonNull(metric, "metric");
  }

  /** All that a reading says. */
  ReadingDraft(Reading reading) {
    this(reading.subject(), reading);
  }

  /** All that a reading says, of a subject by that name. */
  ReadingDraft(String subject, Reading reading) {
    this(subject, reading.platform(), reading.metric());
    account = reading.account();
    published = reading.published();
    from = reading.from();
    to = reading.to();
    zone = reading.zone();
    figure = reading.figure();
    retrievedAt = reading.retrievedAt();
    learntAt = reading.learntAt();
    source = reading.source();
    origin = reading.origin();
    evidence = reading.evidence();
  }

  /**
   * Sets the window.
   *
   * @param begin its beginning
   * @param end the first instant after it
   */
  public ReadingDraft window(Instant begin, Instant end) {
    from = requireNonNull(begin, "begin");
    to = requireNonNull(end, "end");
    return this;
  }

  /** Sets the instant of a state. */
  public ReadingDraft at(Instant instant) {
    return window(instant, instant);
  }

  /**
   * Sets the zone of the window's days; India's unless this is called.
   *
   * @param bucket the zone
   */
  public ReadingDraft zone(ZoneId bucket) {
    zone = requireNonNull(bucket, "bucket");
    return this;
  }

  /**
   * Sets the account to which a post belongs.
   *
   * @param id the id or handle
   */
  public ReadingDraft account(String id) {
    account = Optional.of(id);
    return this;
  }

  /** Sets when a post went out. */
  public ReadingDraft published(Instant instant) {
    published = Optional.of(instant);
    return this;
  }

  /**
   * Sets what the source gave.
   *
   * @param given a number, or why there is none
   */
  public ReadingDraft figure(Figure given) {
    figure = requireNonNull(given, "given");
    return this;
  }

  /**
   * Sets who said it and when, by its own word.
   *
   * @param code a code such as {@code first-party}
   * @param instant when the source gave it
   */
  public ReadingDraft source(String code, Instant instant) {
    source = requireNonNull(code, "code");
    retrievedAt = requireNonNull(instant, "instant");
    return this;
  }

  /**
   * Sets when it was learnt, by the clock of who keeps the readings. Unless this is called, a
   * reading counts as learnt when its source gave it.
   *
   * @param instant when it was taken in
   */
  public ReadingDraft learntAt(Instant instant) {
    learntAt = requireNonNull(instant, "instant");
    return this;
  }

  /**
   * Sets what was counted of it; {@code all} unless this is called.
   *
   * @param code {@code organic}, {@code paid} or {@code all}
   */
  public ReadingDraft origin(String code) {
    origin = requireNonNull(code, "code");
    return this;
  }

  /**
   * Sets where it stands in black and white.
   *
   * @param place the raw file and the line
   */
  public ReadingDraft evidence(Evidence place) {
    evidence = Optional.of(place);
    return this;
  }

  /**
   * Finishes it and holds it against the metrics that are known. What was misspelt here would
   * otherwise be a figure that is never found.
   *
   * @param dictionary the metrics, sources and origins
   * @return the reading; or a fault for a platform, metric, source or origin that is not known,
   *     with the nearest right name where one is near, and for a figure that the metric cannot
   *     have, or that was given before its window was over
   * @throws NullPointerException if window, figure or source was not set
   * @throws IllegalArgumentException as {@link #done()} does
   */
  public Checked<Reading> checked(MetricDictionary dictionary) {
    Reading reading = done();
    return Reading.fromPlain(reading.toPlain(), dictionary)
        .<Checked<Reading>>fold(
            read -> Checked.of(reading, openWindow(reading, dictionary)), Checked.Rejected::new);
  }

  /** As a file is held: a figure of days that were not over counts a part of them only. */
  private static List<InputFault> openWindow(Reading reading, MetricDictionary dictionary) {
    boolean flow =
        dictionary
            .resolve(reading.platform(), reading.metric())
            .filter(metric -> metric.kind() == Kind.FLOW)
            .isPresent();
    if (reading.to().isAfter(reading.retrievedAt())) {
      return List.of(new InputFault("/to", "import.window-open", Message.of("import.window-open")));
    } else if (flow && reading.from().equals(reading.to())) {
      return List.of(new InputFault("/to", "reading.no-days", Message.of("reading.no-days")));
    }
    return List.of();
  }

  /**
   * Finishes it. What it names is not looked up: see {@link #checked}.
   *
   * @throws NullPointerException if window, figure or source was not set
   * @throws IllegalArgumentException if the window ends before it begins, it was learnt before its
   *     source gave it, or a word is blank or holds a control character
   */
  public Reading done() {
    Reading reading = new Reading(this);
    if (reading.to().isBefore(reading.from())) {
      throw new IllegalArgumentException("ends before it begins: " + reading.from());
    }
    if (reading.learntAt().isBefore(reading.retrievedAt())) {
      throw new IllegalArgumentException("learnt before it was given: " + reading.retrievedAt());
    }
    check("subject", subject);
    check("platform", platform);
    check("metric", metric);
    check("source", reading.source());
    check("origin", origin);
    account.ifPresent(word -> check("account", word));
    return reading;
  }

  private static void check(String member, String word) {
    if (word.isBlank() || !CellText.isTidy(word) && CellText.hasControl(word)) {
      throw new IllegalArgumentException(member + " is blank, or has a control character");
    }
  }
}
