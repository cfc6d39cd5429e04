package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Schema;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.Unit;
import org.govsm.procurement.vocabulary.ZoneDays;
import org.jspecify.annotations.Nullable;

/**
 * What one source said about one subject over one window. It has three times: the window that it is
 * about, the instant at which the source gave it by its own word ({@link #retrievedAt()}), and the
 * instant at which it was learnt ({@link #learntAt()}). Of two readings of one {@link #identity()}
 * the one that was given later restates the other; whether a reading was there before a freeze goes
 * by when it was learnt. A reading is never changed.
 */
public final class Reading implements ToPlain {

  /** Sources that read what a public page shows, which may be abbreviated. */
  private static final Set<String> ABBREVIATING = Set.of("public-counter", "third-party");

  /** The zone of a day that names none. */
  public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  /**
   * By subject, end of the window, instant of giving and source, then by all else that tells two
   * readings of a metric apart.
   */
  public static final Comparator<Reading> ORDER =
      Comparator.comparing(Reading::subject)
          .thenComparing(Reading::to)
          .thenComparing(Reading::retrievedAt)
          .thenComparing(Reading::source)
          .thenComparing(Reading::from)
          .thenComparing(Reading::origin)
          .thenComparing(Reading::platform)
          .thenComparing(Reading::metric)
          .thenComparing(Reading::figure)
          .thenComparing(reading -> reading.zone().getId())
          .thenComparing(reading -> reading.published().orElse(Instant.MIN))
          .thenComparing(reading -> reading.account().orElse(""))
          .thenComparing(Reading::learntAt);

  private final String subject;
  private final String platform;
  private final String metric;
  private final Optional<String> account;
  private final Optional<Instant> published;
  private final Instant from;
  private final Instant to;
  private final ZoneId zone;
  private final Figure figure;
  private final Instant retrievedAt;
  private final Instant learntAt;
  private final String source;
  private final String origin;
  private final Optional<Evidence> evidence;

  Reading(ReadingDraft d) {
    subject = d.subject;
    platform = d.platform;
    metric = d.metric;
    account = d.account;
    published = d.published;
    from = requireNonNull(d.from, "no window(...) was set");
    to = requireNonNull(d.to, "no window(...) was set");
    zone = d.zone;
    figure = requireNonNull(d.figure, "no figure(...) was set");
    retrievedAt = requireNonNull(d.retrievedAt, "no source(...) was set");
    learntAt = d.learntAt == null ? retrievedAt : d.learntAt;
    source = requireNonNull(d.source, "no source(...) was set");
    origin = d.origin;
    evidence = d.evidence;
  }

  /**
   * Starts a reading.
   *
   * @param subject what it is about: the id of an account or a post, or the parties' own word
   * @param platform the code of the platform
   * @param metric the code of the metric
   */
  public static ReadingDraft of(String subject, String platform, String metric) {
    return new ReadingDraft(subject, platform, metric);
  }

  /**
   * The form of the published tree, for schemas.
   *
   * @return its parts in order
   */
  public static Schema form() {
    return ReadingTree.FORM;
  }

  /**
   * Reads the published tree form, whose days stand for their start in the zone.
   *
   * @param tree what was given
   * @param dictionary the metrics, sources and origins that are known
   * @return the reading, or every fault with its place
   */
  public static Checked<Reading> fromPlain(@Nullable Object tree, MetricDictionary dictionary) {
    return ReadingTree.read(tree, dictionary);
  }

  /**
   * What it is about.
   *
   * @return the id of an account or a post, or the parties' own word; always text
   */
  public String subject() {
    return subject;
  }

  /**
   * The platform.
   *
   * @return its code; {@code contract} for what the parties count themselves
   */
  public String platform() {
    return platform;
  }

  /**
   * The metric.
   *
   * @return its code in the dictionary
   */
  public String metric() {
    return metric;
  }

  /**
   * The account to which a post belongs.
   *
   * @return nothing where it is not on record, or the subject is no post
   */
  public Optional<String> account() {
    return account;
  }

  /**
   * When a post went out.
   *
   * @return nothing where it is not on record, or the subject is no post
   */
  public Optional<Instant> published() {
    return published;
  }

  /**
   * The beginning of the window; for a state, its instant; for the lifetime figure of a post, the
   * instant at which it went out.
   */
  public Instant from() {
    return from;
  }

  /**
   * The end of the window.
   *
   * @return the first instant after it; for a state, the same as {@link #from()}
   */
  public Instant to() {
    return to;
  }

  /** The zone in which the source cuts its days. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The first day of the window.
   *
   * @return the local day of {@link #from()} in {@link #zone()}
   */
  public LocalDate fromDay() {
    return ZoneDays.of(from, zone);
  }

  /**
   * The day on which the window ends.
   *
   * @return the local day of {@link #to()} in {@link #zone()}: the day after the last where the
   *     window ends at midnight
   */
  public LocalDate toDay() {
    return ZoneDays.of(to, zone);
  }

  /**
   * What the source gave.
   *
   * @return a number, or why there is none
   */
  public Figure figure() {
    return figure;
  }

  /**
   * When the source gave it, as it or the file says itself.
   *
   * @return the instant, no later than {@link #learntAt()}
   */
  public Instant retrievedAt() {
    return retrievedAt;
  }

  /**
   * When it was learnt: when the host took it in, by the host's own clock. This counts for a
   * freeze, whatever the file claims.
   *
   * @return the instant; that of {@link #retrievedAt()} where nobody says otherwise
   */
  public Instant learntAt() {
    return learntAt;
  }

  /**
   * Who said it.
   *
   * @return a code such as {@code platform-export}
   */
  public String source() {
    return source;
  }

  /**
   * What was counted of it.
   *
   * @return {@code organic}, {@code paid} or {@code all}
   */
  public String origin() {
    return origin;
  }

  /**
   * Where it stands in black and white.
   *
   * @return nothing where no raw file is kept
   */
  public Optional<Evidence> evidence() {
    return evidence;
  }

  /** This reading with its figure as the source shows it. */
  Reading asShownOf(Metric counted) {
    if (Figure.EXACT.contains(source)) {
      return this;
    }
    Figure shown = figure.asShownBy(source, counted, toDay());
    return shown.equals(figure) ? this : new Reading(new ReadingDraft(this).figure(shown));
  }

  /** This reading about a subject by another name, and whose it is. */
  Reading about(String name, Optional<String> owner) {
    ReadingDraft draft = new ReadingDraft(name, this);
    owner.ifPresent(draft::account);
    return new Reading(draft);
  }

  /** As {@link #asShownOf}, and as wide as an abbreviation on a public page may be. */
  Reading asReadOf(Metric counted) {
    Reading shown = asShownOf(counted);
    boolean mayBeAbbreviated =
        ABBREVIATING.contains(source)
            && !counted.isEverCut()
            && counted.unit() == Unit.COUNT
            && !platform.equals("contract")
            && figure.upTo().isEmpty();
    return mayBeAbbreviated
        ? figure.abbreviated().map(f -> new Reading(new ReadingDraft(this).figure(f))).orElse(shown)
        : shown;
  }

  /**
   * What makes two readings speak of the same thing; of two such, the one given later restates the
   * other.
   *
   * @return subject, platform, metric, window, source and origin, on lines of their own
   */
  public String identity() {
    return String.join(
        "\n", subject, platform, metric, from.toString(), to.toString(), source, origin);
  }

  /** The published tree form; parts that are not there, and the zone of India, are left out. */
  @Override
  public Map<String, Object> toPlain() {
    return ReadingTree.plain(this);
  }

  /**
   * The canonical form of the tree, of which digests are made.
   *
   * @return what {@link org.govsm.core.ledger.CanonicalForm#text} writes of {@link #toPlain()}
   */
  public String canonicalText() {
    return ReadingText.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Reading that
            && ORDER.compare(this, that) == 0
            && figure.equals(that.figure)
            && zone.equals(that.zone)
            && account.equals(that.account)
            && published.equals(that.published)
            && evidence.equals(that.evidence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subject, platform, metric, to, retrievedAt);
  }

  /** The tree. */
  @Override
  public String toString() {
    return toPlain().toString();
  }
}
