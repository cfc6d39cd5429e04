package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.govsm.procurement.measurement.SetAside.Span;

/**
 * A file of figures as it was given: what it covers, how much of it was read, and what was not. A
 * whole file that is given later for the same account and days takes the place of one of which rows
 * were not read.
 */
public final class GivenFile {

  private final int number;
  private final String layout;
  private final String said;
  private final Instant retrievedAt;
  private final long accepted;
  private final long duplicates;
  private final Optional<SetAside> setAside;
  private final Optional<Span> read;

  private GivenFile(Draft d) {
    number = d.number;
    layout = d.layout;
    said = d.said;
    retrievedAt = d.retrievedAt;
    accepted = d.accepted;
    duplicates = d.duplicates;
    setAside = d.setAside;
    read = d.read;
  }

  /**
   * Starts one.
   *
   * @param number which file of the contract, counted from 1
   * @param layout the id of its layout
   * @param retrievedAt when it was taken from the platform
   */
  public static Draft of(int number, String layout, Instant retrievedAt) {
    return new Draft(number, layout, retrievedAt);
  }

  /**
   * What of it was not read.
   *
   * @return nothing where all was
   */
  public Optional<SetAside> setAside() {
    return setAside;
  }

  /**
   * Whether this file says all that another says, and what was not read of that beside: it is
   * whole, came later, is of the same layout, account (or was given without one) and days, has more
   * readings by at least as many rows as were not read, and has what these rows told: what they
   * were about, their time and, as of the same instant, their figures.
   *
   * @param other the file of which rows were not read
   * @param unmatched how many readings of the other are not found among what this one added;
   *     counted only where all else fits
   * @param added the readings that came after the other, up to this one, and that it had not
   * @return whether the rows of the other need not be asked for any more
   */
  public boolean replaces(
      GivenFile other, LongSupplier unmatched, Supplier<? extends Collection<Reading>> added) {
    SetAside lacking = other.setAside.orElseThrow();
    long more = Math.max(1, lacking.rows());
    return setAside.isEmpty()
        && number > other.number
        && layout.equals(other.layout)
        && isAbout(other)
        && (other.accepted == 0 || !retrievedAt.isBefore(other.retrievedAt))
        && accepted + duplicates >= other.accepted + other.duplicates + more
        && hasTimeOf(lacking, other)
        && unmatched.getAsLong() <= duplicates
        && (lacking.told().isEmpty()
            || Told.areAllIn(lacking.told(), added.get(), retrievedAt.equals(other.retrievedAt)));
  }

  /** Of one account and of the same days; or of no account, so that its rows say whose they are. */
  private boolean isAbout(GivenFile other) {
    return said.equals(other.said)
        || said.startsWith("|")
            && said.equals(other.said.substring(other.said.indexOf('|')))
            && !other.setAside.orElseThrow().told().isEmpty();
  }

  /** Of what was not read, the time is known; or what was read beside it is in this file too. */
  private boolean hasTimeOf(SetAside lacking, GivenFile other) {
    return lacking
        .span()
        .map(span -> read.filter(span::meets).isPresent())
        .orElse(other.accepted + other.duplicates > 0 || read.isPresent() && !said.startsWith("|"));
  }

  /** A file in the making. One thread fills it. */
  public static final class Draft {

    private final int number;
    private final String layout;
    private final Instant retrievedAt;
    private String said = "|||";
    private long accepted;
    private long duplicates;
    private Optional<SetAside> setAside = Optional.empty();
    private Optional<Span> read = Optional.empty();

    private Draft(int number, String layout, Instant retrievedAt) {
      this.number = number;
      this.layout = requireNonNull(layout, "layout");
      this.retrievedAt = requireNonNull(retrievedAt, "retrievedAt");
    }

    /**
     * Says whose it is, and of which days.
     *
     * @param account the account; empty where its rows name it
     * @param from the first day for which it was asked; empty where nobody said it
     * @param until the day after the last
     */
    public Draft about(String account, String from, String until) {
      said = account + "|" + from + "|" + until;
      return this;
    }

    /**
     * Says how many readings it has.
     *
     * @param news those that said something new
     * @param known those that said what was known
     */
    public Draft readings(long news, long known) {
      accepted = news;
      duplicates = known;
      return this;
    }

    /**
     * Says of which time its readings are.
     *
     * @param from the first instant that a row names
     * @param until the last
     */
    public Draft read(Instant from, Instant until) {
      read = Optional.of(new Span(from, until));
      return this;
    }

    /** Says what was not read of it. */
    public Draft setAside(SetAside rows) {
      setAside = Optional.of(rows);
      return this;
    }

    /** Finishes it. */
    public GivenFile done() {
      return new GivenFile(this);
    }
  }
}
