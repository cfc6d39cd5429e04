package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Which readings are wanted: of one metric of one platform, as known at one instant, and either
 * those about accounts in a span of time or those about the posts that went out in it.
 */
public final class Selection {

  private final String platform;
  private final String metric;
  private final Instant knownBy;
  private final Optional<String> origin;
  private final boolean posts;
  private final Instant from;
  private final Instant until;

  private Selection(Draft draft, boolean posts, Instant from, Instant until) {
    this.platform = draft.platform;
    this.metric = draft.metric;
    this.knownBy = draft.knownBy;
    this.origin = draft.origin;
    this.posts = posts;
    this.from = requireNonNull(from, "from");
    this.until = requireNonNull(until, "until");
  }

  /**
   * Starts a selection.
   *
   * @param platform the code of the platform
   * @param metric the code of the metric
   * @param knownBy readings learnt later are left out
   */
  public static Draft of(String platform, String metric, Instant knownBy) {
    return new Draft(platform, metric, knownBy);
  }

  /**
   * The platform.
   *
   * @return its code
   */
  public String platform() {
    return platform;
  }

  /**
   * The metric.
   *
   * @return its code
   */
  public String metric() {
    return metric;
  }

  /** The last instant at which a reading may have been learnt. */
  public Instant knownBy() {
    return knownBy;
  }

  /**
   * The origin of what is counted.
   *
   * @return its code; nothing for any
   */
  public Optional<String> origin() {
    return origin;
  }

  /**
   * Whether posts are wanted by the instant at which they went out.
   *
   * @return false where readings without such an instant are wanted by their window
   */
  public boolean isOfPosts() {
    return posts;
  }

  /** The beginning of the span. */
  public Instant from() {
    return from;
  }

  /**
   * The end of the span.
   *
   * @return the last instant for windows, the first that is too late for posts
   */
  public Instant until() {
    return until;
  }

  /**
   * Whether a reading is wanted.
   *
   * @param reading any reading
   * @return true if it is
   */
  public boolean takes(Reading reading) {
    return reading.platform().equals(platform)
        && reading.metric().equals(metric)
        && !reading.learntAt().isAfter(knownBy)
        && origin.map(reading.origin()::equals).orElse(true)
        && (posts ? isPublishedIn(reading) : touches(reading));
  }

  private boolean isPublishedIn(Reading reading) {
    return reading.published().filter(at -> !at.isBefore(from) && at.isBefore(until)).isPresent();
  }

  private boolean touches(Reading reading) {
    return reading.published().isEmpty()
        && !reading.from().isAfter(until)
        && !reading.to().isBefore(from);
  }

  /** A selection in the making. One thread fills it. */
  public static final class Draft {

    private final String platform;
    private final String metric;
    private final Instant knownBy;
    private Optional<String> origin = Optional.empty();

    private Draft(String platform, String metric, Instant knownBy) {
      this.platform = requireNonNull(platform, "platform");
      this.metric = requireNonNull(metric, "metric");
      this.knownBy = requireNonNull(knownBy, "knownBy");
    }

    /**
     * Wants one origin only.
     *
     * @param code such as {@code organic}
     */
    public Draft origin(String code) {
      origin = Optional.of(code);
      return this;
    }

    /**
     * Wants the readings that are about no single post and whose window, or instant, touches a span
     * of time.
     *
     * @param from the first instant
     * @param until the last instant
     */
    public Selection touching(Instant from, Instant until) {
      return new Selection(this, false, from, until);
    }

    /**
     * Wants the readings about the posts that went out in a span of time, whatever their window.
     *
     * @param from the first instant
     * @param until the first instant that is too late
     */
    public Selection publishedIn(Instant from, Instant until) {
      return new Selection(this, true, from, until);
    }
  }
}
