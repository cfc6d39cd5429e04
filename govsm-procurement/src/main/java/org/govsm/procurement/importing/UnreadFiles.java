package org.govsm.procurement.importing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.govsm.procurement.measurement.GivenFile;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.SetAside;
import org.govsm.procurement.measurement.Withdrawals;

/**
 * Unread rows of the files of a contract: as far as no whole file gave them since, and with the
 * reason for which an officer leaves them out of account.
 */
public final class UnreadFiles {

  /** The readings that files added, as their keeper has them. */
  public interface Added {

    /**
     * How many readings one file added of which another added none of the same metric and subject;
     * of an account also of the same beginning.
     */
    long unmatched(int one, int other);

    /**
     * The readings that files added after one, up to another, of which the one added none of the
     * same metric and subject; of an account also of the same beginning and as of the same instant.
     *
     * @param timed whether that holds of posts too
     * @param without files of which none counts
     */
    List<Reading> added(int one, int other, boolean timed, Set<Integer> without);

    /**
     * One reading of each post that a file gave and no other one.
     *
     * @param without files of which none counts
     */
    default List<Reading> posts(int file, Set<Integer> without) {
      return List.of();
    }
  }

  private final Supplier<List<TakenFile>> files;
  private final Added readings;
  private final int claimed;
  private final Withdrawals withdrawals;
  private final boolean holdsWithdrawn;
  private final Map<List<Instant>, List<SetAside>> lists = new HashMap<>();
  private final Map<Integer, Optional<SetAside>> setAside = new HashMap<>();
  private final Map<Integer, GivenFile> given = new HashMap<>();
  private final Map<List<Integer>, Long> unmatched = new HashMap<>();
  private final Map<List<Object>, List<Reading>> added = new HashMap<>();

  /**
   * The unread rows of files.
   *
   * @param files the files of a contract, the oldest first
   * @param claimed up to which of them the word of the file is taken for when it was learnt
   * @param withdrawals of files: of one that is withdrawn no row lacks, and none makes up for
   *     others
   * @param holdsWithdrawn whether posts that only a withdrawn file had are missing, until a file of
   *     its layout and time comes after the withdrawal; before, they were forgotten
   */
  public UnreadFiles(
      Supplier<List<TakenFile>> files,
      Added readings,
      int claimed,
      Withdrawals withdrawals,
      boolean holdsWithdrawn) {
    this.withdrawals = withdrawals;
    this.holdsWithdrawn = holdsWithdrawn;
    this.files = files;
    this.readings = readings;
    this.claimed = claimed;
  }

  /** What is known by an instant of files that were given by another. */
  public List<SetAside> of(Instant givenBy, Instant knownBy) {
    return lists.computeIfAbsent(
        List.of(givenBy, knownBy), both -> list(files.get(), givenBy, knownBy));
  }

  private List<SetAside> list(List<TakenFile> taken, Instant givenBy, Instant knownBy) {
    Set<Integer> without = withdrawals.by(knownBy);
    List<TakenFile> all = taken.stream().filter(one -> !without.contains(one.number())).toList();
    List<SetAside> unread = new ArrayList<>();
    for (TakenFile one : all) {
      Optional<SetAside> rows = setAside(one);
      if (rows.isPresent() && isFirst(one, all) && !learntAt(one).isAfter(givenBy)) {
        Optional<String> reason = reason(one, all, knownBy);
        if (reason.isPresent()) {
          unread.add(rows.get().leftOut(reason.get()));
        } else if (all.stream().noneMatch(other -> makesUpFor(one, other, knownBy))) {
          unread.add(rows.get());
        }
      }
    }
    if (holdsWithdrawn && !without.isEmpty()) {
      unread.addAll(withdrawn(taken, without, givenBy, knownBy));
    }
    return List.copyOf(unread);
  }

  /** By month, as posts of one period must not hold another. */
  private List<SetAside> withdrawn(
      List<TakenFile> taken, Set<Integer> without, Instant givenBy, Instant knownBy) {
    Set<Integer> unknown = new HashSet<>(without);
    taken.stream()
        .filter(one -> learntAt(one).isAfter(knownBy))
        .forEach(one -> unknown.add(one.number()));
    List<SetAside> missing = new ArrayList<>();
    for (TakenFile one : taken) {
      if (without.contains(one.number()) && !learntAt(one).isAfter(givenBy)) {
        Map<String, List<Reading>> months = new TreeMap<>();
        readings.posts(one.number(), unknown).stream()
            .filter(post -> !isListedSince(one, post, taken, unknown))
            .forEach(post -> months.computeIfAbsent(month(post), m -> new ArrayList<>()).add(post));
        months
            .values()
            .forEach(all -> missing.add(SetAside.withdrawn(all, one.digest(), one.number())));
      }
    }
    return missing;
  }

  private static String month(Reading post) {
    Instant out = post.published().orElseThrow();
    return post.platform() + " " + YearMonth.from(out.atZone(Reading.INDIA));
  }

  /** Whether a file that came after the withdrawal says which posts there were then. */
  private boolean isListedSince(
      TakenFile one, Reading post, List<TakenFile> taken, Set<Integer> unknown) {
    Instant at = withdrawals.find(one.number()).orElseThrow().at();
    Instant out = post.published().orElseThrow();
    return taken.stream()
        .filter(other -> !unknown.contains(other.number()) && other.takenAt().isAfter(at))
        .anyMatch(other -> other.layout().equals(one.layout()) && other.namesTimeOf(out, out));
  }

  private static boolean isFirst(TakenFile one, List<TakenFile> all) {
    return all.stream().noneMatch(other -> other.number() < one.number() && one.isSame(other));
  }

  /** The last reason that an officer gave for the file. */
  private Optional<String> reason(TakenFile one, List<TakenFile> all, Instant knownBy) {
    return all.stream()
        .filter(other -> one.isSame(other) && !learntAt(other).isAfter(knownBy))
        .map(TakenFile::reason)
        .filter(reason -> !reason.isEmpty())
        .reduce((before, last) -> last);
  }

  private boolean makesUpFor(TakenFile lacking, TakenFile other, Instant knownBy) {
    List<Integer> both = List.of(lacking.number(), other.number());
    return other.number() > lacking.number()
        && setAside(other).isEmpty()
        && !learntAt(other).isAfter(knownBy)
        && given(other)
            .replaces(
                given(lacking),
                () ->
                    unmatched.computeIfAbsent(
                        both, b -> readings.unmatched(lacking.number(), other.number())),
                () -> added(lacking, other, withdrawals.by(knownBy)));
  }

  private List<Reading> added(TakenFile lacking, TakenFile other, Set<Integer> without) {
    return added.computeIfAbsent(
        List.of(lacking.number(), other.number(), without),
        all -> readings.added(lacking.number(), other.number(), other.isNeutral(), without));
  }

  private GivenFile given(TakenFile one) {
    return given.computeIfAbsent(one.number(), number -> one.given());
  }

  private Optional<SetAside> setAside(TakenFile one) {
    return setAside.computeIfAbsent(one.number(), number -> one.setAside());
  }

  /**
   * The last instant at which a file or one of its readings was learnt, or one was withdrawn.
   *
   * @param given when the last reading was given, by its own word
   */
  public Instant lastLearnt(Instant given) {
    Instant last = given;
    for (TakenFile file : files.get()) {
      last = later(last, learntAt(file));
      last = file.number() > claimed ? later(last, file.takenAt()) : last;
    }
    return withdrawals.lastLearnt().filter(last::isBefore).orElse(last);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private Instant learntAt(TakenFile one) {
    return one.learntAt(one.number() <= claimed);
  }
}
