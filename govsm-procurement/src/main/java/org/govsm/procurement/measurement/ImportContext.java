package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What is known of a file beside its rows. */
public final class ImportContext {

  /** Days that the figures of a file cover. */
  record Window(LocalDate from, LocalDate until) {}

  private final Instant retrievedAt;
  private final Optional<String> account;
  private final Optional<Window> window;
  private final Optional<String> origin;
  private final Optional<ZoneId> zone;
  private final Optional<Evidence> evidence;
  private final Optional<Instant> learntAt;

  private ImportContext(Draft d) {
    retrievedAt = d.retrievedAt;
    account = d.account;
    window = d.window;
    origin = d.origin;
    zone = d.zone;
    evidence = d.evidence;
    learntAt = d.learntAt;
  }

  /**
   * Starts a context.
   *
   * @param retrievedAt when the file was taken from the platform
   * @return a draft
   */
  public static Draft of(Instant retrievedAt) {
    return new Draft(retrievedAt);
  }

  /**
   * When the file was taken from the platform.
   *
   * @return the instant
   */
  public Instant retrievedAt() {
    return retrievedAt;
  }

  /**
   * The account whose file it is.
   *
   * @return nothing where only the rows name it
   */
  public Optional<String> account() {
    return account;
  }

  /**
   * What was counted.
   *
   * @return nothing for what the layout says
   */
  public Optional<String> origin() {
    return origin;
  }

  /**
   * The zone in which days are cut.
   *
   * @return nothing for what the layout says
   */
  public Optional<ZoneId> zone() {
    return zone;
  }

  /**
   * The hash of the raw file.
   *
   * @return nothing where it is not kept
   */
  public Optional<String> evidence() {
    return evidence.map(Evidence::file);
  }

  /**
   * When the file was taken in, by the clock of who keeps the readings.
   *
   * @return nothing where readings count as learnt when their source gave them
   */
  public Optional<Instant> learntAt() {
    return learntAt;
  }

  /** Where a line of the raw file stands. */
  Optional<Evidence> evidence(long line) {
    return evidence.map(file -> file.onLine(line));
  }

  /** The days for which the export was asked; nothing where figures are of a post's lifetime. */
  Optional<Window> window() {
    return window;
  }

  /** A context in the making. */
  public static final class Draft {

    private final Instant retrievedAt;
    private Optional<String> account = Optional.empty();
    private Optional<Window> window = Optional.empty();
    private Optional<String> origin = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Evidence> evidence = Optional.empty();
    private Optional<Instant> learntAt = Optional.empty();

    private Draft(Instant retrievedAt) {
      this.retrievedAt = requireNonNull(retrievedAt, "retrievedAt");
    }

    /**
     * Names the account whose file it is.
     *
     * @param id its id or handle
     * @return this draft
     */
    public Draft account(String id) {
      account = Optional.of(id);
      return this;
    }

    /**
     * Names the days for which the export was asked, in the zone of its days. Without them the
     * figure of a post is that of its life up to the instant at which the file was taken.
     *
     * @param from the first day
     * @param until the day after the last
     * @return this draft
     * @throws IllegalArgumentException if there is no day between
     */
    public Draft window(LocalDate from, LocalDate until) {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("no day between " + from + " and " + until);
      }
      window = Optional.of(new Window(from, until));
      return this;
    }

    /**
     * Says when the file was taken in. No reading of it may then claim to have been given later, or
     * in a year that nobody can mean.
     *
     * @param instant the instant, by the clock of who keeps the readings
     * @return this draft
     */
    public Draft learntAt(Instant instant) {
      learntAt = Optional.of(instant);
      return this;
    }

    /**
     * Says what was counted, against the layout.
     *
     * @param code {@code organic}, {@code paid} or {@code all}
     * @return this draft
     */
    public Draft origin(String code) {
      origin = Optional.of(code);
      return this;
    }

    /**
     * Names the zone in which days are cut, against the layout.
     *
     * @param bucket the zone
     * @return this draft
     */
    public Draft zone(ZoneId bucket) {
      zone = Optional.of(bucket);
      return this;
    }

    /**
     * Names the raw file; each reading then says in which line it stands.
     *
     * @param hash the hash of its bytes: {@code sha256:} and 64 hexadecimal digits
     * @return this draft
     */
    public Draft evidence(String hash) {
      evidence = Optional.of(Evidence.of(hash, 1));
      return this;
    }

    /**
     * Finishes it.
     *
     * @return the context
     */
    public ImportContext done() {
      return new ImportContext(this);
    }
  }
}
