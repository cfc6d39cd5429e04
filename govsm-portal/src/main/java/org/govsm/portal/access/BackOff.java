package org.govsm.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.govsm.portal.access.SignInCounts.Count;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.RandomTokens;

/**
 * Back-off: makes those wait who try to guess. What counts is kept in the database, so that it
 * counts on every node. A name is never closed as such: whoever comes from another address than the
 * guesser still has some attempts, so that no stranger can keep somebody out.
 */
public final class BackOff {

  /** So many attempts has a name from one address, before the next must wait. */
  static final int FREE = 5;

  /** So many, once the name is being guessed from many addresses. */
  static final int FREE_UNDER_ATTACK = 2;

  /** So many failures of a name, from wherever, are an attack. */
  static final int ATTACK = 20;

  /** So many attempts has an address, whatever the names. */
  static final int FREE_OF_ADDRESS = 30;

  static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private static final int MOST_DOUBLINGS = 10;

  private final Clock clock;

  public BackOff(Clock clock) {
    this.clock = clock;
  }

  /**
   * Turn of an attempt: whether it may be made.
   *
   * @param refusedFor how long to wait, if it may not
   * @param nextWaits whether the next attempt must wait, should this one fail
   */
  public record Turn(Optional<Duration> refusedFor, boolean nextWaits) {}

  /**
   * Counts an attempt as failed before it is made, so that attempts at the same time count too.
   *
   * @param name what was typed, whether there is such a user or not
   * @return whether it may be made
   */
  public Turn next(Transaction tx, String name, String address) {
    SignInCounts counts = new SignInCounts(tx);
    Instant now = clock.instant();
    // Always in this order, so that two units of work do not wait for each other.
    Count ofAddress = find(counts, ofAddress(address), now);
    Count ofName = find(counts, ofName(name), now);
    Count ofPair = find(counts, ofPair(name, address), now);
    Instant until = latest(ofAddress.waitUntil(), ofPair.waitUntil());
    if (until.isAfter(now)) {
      return new Turn(Optional.of(Duration.between(now, until)), true);
    }
    int free = ofName.failures() >= ATTACK ? FREE_UNDER_ATTACK : FREE;
    Count pair = more(ofPair, free, now);
    Count whole = more(ofAddress, FREE_OF_ADDRESS, now);
    counts.put(ofAddress(address), whole);
    counts.put(ofName(name), more(ofName, Integer.MAX_VALUE, now));
    counts.put(ofPair(name, address), pair);
    boolean waits = latest(pair.waitUntil(), whole.waitUntil()).isAfter(now);
    return new Turn(Optional.empty(), waits);
  }

  /** Takes back what {@link #next} counted: the attempt succeeded. */
  public void succeeded(Transaction tx, String name, String address) {
    SignInCounts counts = new SignInCounts(tx);
    Instant now = clock.instant();
    counts.put(ofAddress(address), less(find(counts, ofAddress(address), now), now));
    counts.put(ofName(name), less(find(counts, ofName(name), now), now));
    counts.clear(ofPair(name, address));
  }

  private static Count find(SignInCounts counts, String subject, Instant now) {
    return counts
        .find(subject)
        .filter(count -> count.lastAt().plus(FORGOTTEN_AFTER).isAfter(now))
        .filter(count -> !count.lastAt().isAfter(now.plus(SessionKeeper.SKEW))) // a wrong clock
        .orElse(new Count(0, now, now));
  }

  private static Count more(Count count, int free, Instant now) {
    int failures = Math.min(count.failures(), Integer.MAX_VALUE - 1) + 1;
    Duration wait = failures < free ? Duration.ZERO : doubled(failures - free);
    return new Count(failures, now, now.plus(wait));
  }

  private static Count less(Count count, Instant now) {
    return new Count(Math.max(0, count.failures() - 1), count.lastAt(), now);
  }

  private static Duration doubled(int times) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static String ofAddress(String address) {
    return RandomTokens.digest("address " + address);
  }

  private static String ofName(String name) {
    return RandomTokens.digest("name " + name);
  }

  private static String ofPair(String name, String address) {
    return RandomTokens.digest("pair " + name + " " + address);
  }
}
