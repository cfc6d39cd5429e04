package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.govsm.core.text.Message;

/** What is known of a file beside its rows. */
public final class ImportContext {

  /** Days that the figures of a file cover. */
  record Window(LocalDate from, LocalDate until) {

    boolean holds(Window other) {
      return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    String said() {
      return from + "/" + until.minusDays(1);
    }
  }

  /** The rules by which files are read now. What an import was read by is kept with it. */
  public static final int EDITION = 11;

  private static final int SECOND = 2;
  private static final int FOURTH = 4;
  private static final int FIFTH = 5;
  private static final int SIXTH = 6;
  private static final int SEVENTH = 7;

  /** The first edition that keeps with a figure which party counted it. */
  private static final int TENTH = 10;

  private final Instant retrievedAt;
  private final Optional<String> account;
  private final Optional<Window> window;
  private final boolean lifetime;
  private final Optional<Boolean> dayFirst;
  private final boolean datesAsShown;
  private final boolean leftOut;
  private final Optional<String> source;
  private final int edition;
  private final Optional<String> origin;
  private final Optional<ZoneId> zone;
  private final Optional<Evidence> evidence;
  private final boolean counted;
  private final Optional<Instant> learntAt;

  private ImportContext(Draft d) {
    retrievedAt = d.retrievedAt;
    account = d.account;
    window = d.window;
    lifetime = d.lifetime;
    dayFirst = d.dayFirst;
    datesAsShown = d.datesAsShown;
    leftOut = d.leftOut;
    source = d.source;
    edition = d.edition;
    origin = d.origin;
    zone = d.zone;
    evidence = areParties() ? d.evidence.map(place -> counted(place, d)) : d.evidence;
    counted = areParties() && d.countedBy.isPresent();
    learntAt = d.learntAt;
  }

  /**
   * Starts a context.
   *
   * @param retrievedAt when the file was taken from the platform
   */
  public static Draft of(Instant retrievedAt) {
    return new Draft(retrievedAt);
  }

  private static Evidence counted(Evidence place, Draft d) {
    return d.countedBy.map(place::countedBy).orElse(place);
  }

  private boolean areParties() {
    return namesParty(edition);
  }

  /** Whether readings of a file that was read by an edition name the party that counted them. */
  public static boolean namesParty(int edition) {
    return edition >= TENTH;
  }

  /** Whether its figures were counted by a party, which names what it counted as it wrote it. */
  boolean isCounted() {
    return counted;
  }

  /** When the file was taken from the platform. */
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

  /**
   * Why a file cannot be what is said of it now, if it was what was said of it before: its figures
   * are of one account, of one time and of one origin.
   *
   * @param before what was said of the same file when it was taken in
   * @param layout the layout of the file
   * @return what was said before and is said now; nothing where both can hold
   */
  public Optional<Message> against(ImportContext before, Layout layout) {
    if (layout.form().hasOneReadingARow()) {
      return Optional.empty();
    }
    return accountAgainst(before, layout)
        .or(() -> windowAgainst(before, layout))
        .or(() -> originAgainst(before, layout));
  }

  /** Rows that name their account may be of several. */
  private Optional<Message> accountAgainst(ImportContext before, Layout layout) {
    String platform = layout.platform().orElse("");
    SubjectNames names = SubjectNames.shipped();
    return layout.namesAccounts()
        ? Optional.empty()
        : account
            .filter(
                now ->
                    before
                        .account
                        .map(then -> names.account(platform, then))
                        .filter(then -> !then.equals(names.account(platform, now)))
                        .isPresent())
            .map(now -> differ("import.again-account", before.account.orElseThrow(), now));
  }

  /** Days without a year are of one year; other files name their days or are of one span. */
  private Optional<Message> windowAgainst(ImportContext before, Layout layout) {
    if (window.isEmpty() || before.window.isEmpty()) {
      return Optional.empty();
    }
    Window now = window.get();
    Window then = before.window.get();
    boolean apart = !now.from().isBefore(then.until()) || !then.from().isBefore(now.until());
    boolean nested = now.holds(then) || then.holds(now);
    return apart || layout.form().hasYearlessDates() && !nested
        ? Optional.of(differ("import.again-window", then.said(), now.said()))
        : Optional.empty();
  }

  private Optional<Message> originAgainst(ImportContext before, Layout layout) {
    String now = origin.orElse(layout.origin());
    String then = before.origin.orElse(layout.origin());
    return now.equals(then)
        ? Optional.empty()
        : Optional.of(differ("import.again-origin", then, now));
  }

  private static Message differ(String what, String then, String now) {
    return Message.of(what).with("then", then).with("now", now);
  }

  /** Where a line of the raw file stands. */
  Optional<Evidence> evidence(long line) {
    return evidence.isPresent() ? Optional.of(evidence.get().onLine(line)) : evidence;
  }

  /** The days for which the export was asked; nothing where figures are of a post's lifetime. */
  Optional<Window> window() {
    return window;
  }

  /** Whether the figures were said to be of the life of the posts. */
  boolean isLifetime() {
    return lifetime;
  }

  /** Whether days stand before months, where that was said. */
  Optional<Boolean> dayFirst() {
    return dayFirst;
  }

  /** Whether it is read as before the second edition of the rules. */
  boolean isFirstEdition() {
    return isBefore(SECOND);
  }

  /** Whether it is read as before an edition of the rules. */
  boolean isBefore(int other) {
    return edition < other;
  }

  /** Whether the dates of a workbook were compared with the platform. */
  boolean isAsShown() {
    return datesAsShown;
  }

  /** Who said what stands in rows that do not name their source. */
  Optional<String> source() {
    return source;
  }

  /** Whether what is written for a post or account must have a form that its platform has. */
  boolean isIdChecked() {
    return edition > SECOND;
  }

  /** Whether the account that a link to a post names is read. */
  boolean areOwnersRead() {
    return !isBefore(FOURTH);
  }

  /** Whether the years of a file that was taken in are held against those that can be meant. */
  boolean areYearsChecked() {
    return learntAt.isPresent() && !isBefore(FIFTH);
  }

  /**
   * Whether a file is looked at for being whole and for hidden characters, and refused where none
   * of its rows can be read or what it says is counted is not what was said; former versions did
   * not.
   */
  public boolean isWhole() {
    return !isBefore(SIXTH);
  }

  /** Whether somebody said why rows that cannot be read do not count. */
  boolean isLeftOut() {
    return leftOut;
  }

  /** Whether what was said of a file is held against its rows; former versions took the rows. */
  boolean areStatementsHeld() {
    return !isBefore(SEVENTH);
  }

  /** Why what a row or column says is counted is not what was said of the file. */
  Optional<Message> againstOrigin(String what, String counted) {
    return origin
        .filter(said -> isWhole() && !said.equals(counted))
        .map(said -> Message.of(what).with("counted", counted).with("said", said));
  }

  /** A context in the making. One thread fills it. */
  public static final class Draft {

    private final Instant retrievedAt;
    private Optional<String> account = Optional.empty();
    private Optional<Window> window = Optional.empty();
    private boolean lifetime;
    private Optional<Boolean> dayFirst = Optional.empty();
    private boolean datesAsShown;
    private boolean leftOut;
    private Optional<String> source = Optional.empty();
    private int edition = EDITION;
    private Optional<String> origin = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Evidence> evidence = Optional.empty();
    private Optional<Instant> learntAt = Optional.empty();
    private Optional<String> countedBy = Optional.empty();

    private Draft(Instant retrievedAt) {
      this.retrievedAt = requireNonNull(retrievedAt, "retrievedAt");
    }

    /**
     * Names the account whose file it is.
     *
     * @param id its id or handle
     */
    public Draft account(String id) {
      account = Optional.of(id);
      return this;
    }

    /**
     * Names the days for which the export was asked, in the zone of its days.
     *
     * @param from the first day
     * @param until the day after the last
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
     */
    public Draft learntAt(Instant instant) {
      learntAt = Optional.of(instant);
      return this;
    }

    /**
     * Says that the export was asked for the whole life of the posts, up to the instant at which
     * the file was taken.
     */
    public Draft lifetime() {
      lifetime = true;
      return this;
    }

    /**
     * Says how days and months of numbers stand in the dates of the file.
     *
     * @param first whether the day comes before the month
     */
    public Draft dayFirst(boolean first) {
      dayFirst = Optional.of(first);
      return this;
    }

    /**
     * Says that the dates which a spreadsheet program keeps in a workbook are those of the
     * platform: day and month were not exchanged when the file was opened.
     */
    public Draft datesAsShown() {
      datesAsShown = true;
      return this;
    }

    /** Says that rows which cannot be read do not count, even if no other row can be read. */
    public Draft leftOut() {
      leftOut = true;
      return this;
    }

    /**
     * Says where the figures of rows come from that leave their source blank.
     *
     * @param code such as {@code platform-export}
     */
    public Draft source(String code) {
      source = Optional.of(code);
      return this;
    }

    /**
     * Says by which rules the file is read, where it was read before.
     *
     * @param known {@link #EDITION}, or one before it
     */
    public Draft edition(int known) {
      edition = known;
      return this;
    }

    /**
     * Says what was counted, against the layout.
     *
     * @param code {@code organic}, {@code paid} or {@code all}
     */
    public Draft origin(String code) {
      origin = Optional.of(code);
      return this;
    }

    /**
     * Names the zone in which days are cut, against the layout.
     *
     * @param bucket the zone
     */
    public Draft zone(ZoneId bucket) {
      zone = Optional.of(bucket);
      return this;
    }

    /**
     * Names the raw file; each reading then says in which line it stands.
     *
     * @param hash the hash of its bytes: {@code sha256:} and 64 hexadecimal digits
     */
    public Draft evidence(String hash) {
      evidence = Optional.of(Evidence.of(hash, 1));
      return this;
    }

    /**
     * Says which party counted the figures of the file; they are named so where a raw file is.
     *
     * @param party {@code buyer}, {@code supplier} or {@code both}
     */
    public Draft countedBy(String party) {
      countedBy = Optional.of(party);
      return this;
    }

    /** Finishes it. */
    public ImportContext done() {
      return new ImportContext(this);
    }
  }
}
