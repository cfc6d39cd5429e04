package org.govsm.portal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.ledger.HashChain;
import org.jdbi.v3.core.Handle;

/** The heads of all chains, day by day. */
public final class Checkpoints {

  private static final String CHAIN = "checkpoints";

  private final Handle handle;
  private final Integrity integrity;

  Checkpoints(Handle handle) {
    this(handle, new Integrity());
  }

  Checkpoints(Handle handle, Integrity integrity) {
    this.handle = handle;
    this.integrity = integrity;
  }

  /**
   * Takes the checkpoint of a day, if nobody did yet.
   *
   * @param day the day
   * @param at now, by the caller's clock
   * @return the checkpoint; empty if the day has one
   */
  public Optional<Checkpoint> take(LocalDate day, Instant at) {
    Optional<Checkpoint> last = last();
    boolean known = last.filter(one -> !one.takenFor().isBefore(day)).isPresent();
    if (isTaken(day) || known && !isFromAhead(last.orElseThrow(), day)) {
      return Optional.empty();
    }
    HashChain before =
        last.map(one -> HashChain.at(one.seq(), one.hash()))
            .orElseGet(() -> HashChain.start(CHAIN));
    byte[] content = content(day, Sql.cut(at));
    HashChain after = before.with(content);
    Checkpoint taken = Checkpoint.of(after.length(), content, after.head());
    insert(taken);
    return Optional.of(taken);
  }

  /** A clock stood later once: the days before that have checkpoints all the same. */
  private static boolean isFromAhead(Checkpoint last, LocalDate day) {
    return last.takenFor().isAfter(day.plusDays(1));
  }

  private boolean isTaken(LocalDate day) {
    return handle
            .createQuery("select count(*) from checkpoint where taken_for = :day")
            .bind("day", Sql.day(day))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * For which day the last one was taken, leaving one day aside.
   *
   * @param day the day
   * @return empty if there is none for another day
   */
  Optional<LocalDate> lastDayBut(LocalDate day) {
    return handle
        .createQuery("select * from checkpoint where taken_for <> :day order by seq desc limit 1")
        .bind("day", Sql.day(day))
        .map((row, context) -> Checkpoint.of(row).takenFor())
        .findOne();
  }

  private byte[] content(LocalDate day, Instant at) {
    List<Map<String, Object>> heads =
        new EventLog(handle)
            .heads().stream()
                .filter(head -> !integrity.isBroken(head.department()))
                .map(ChainHead::toTree)
                .toList();
    return StoredTree.bytes(
        Map.of("takenFor", day.toString(), "at", at.toString(), "heads", heads));
  }

  void insert(Checkpoint checkpoint) {
    handle
        .createUpdate(
            "insert into checkpoint (seq, taken_for, content, hash)"
                + " values (:seq, :day, :content, :hash)")
        .bind("seq", checkpoint.seq())
        .bind("day", Sql.day(checkpoint.takenFor()))
        .bind("content", checkpoint.content())
        .bind("hash", checkpoint.hash())
        .execute();
    point(checkpoint);
  }

  private void point(Checkpoint checkpoint) {
    handle.execute("delete from checkpoint_head");
    handle.execute(
        "insert into checkpoint_head (id, seq, hash) values (1, ?, ?)",
        checkpoint.seq(),
        checkpoint.hash());
  }

  /**
   * The newest.
   *
   * @return the checkpoint; empty if there is none yet
   */
  public Optional<Checkpoint> last() {
    return handle
        .createQuery("select * from checkpoint order by seq desc limit 1")
        .map((row, context) -> Checkpoint.of(row))
        .findOne();
  }

  /**
   * All, the oldest first.
   *
   * @return the checkpoints
   */
  public List<Checkpoint> all() {
    return handle
        .createQuery("select * from checkpoint order by seq")
        .map((row, context) -> Checkpoint.of(row))
        .list();
  }

  /**
   * Makes the hash of every checkpoint again.
   *
   * @return the number of the first that is not as it was written; empty if all are
   */
  public OptionalLong firstBroken() {
    HashChain chain = HashChain.start(CHAIN);
    for (Checkpoint one : all()) {
      if (chain.flaw(one.seq(), one.content(), one.hash()).isPresent()
          || !one.isAsItsContentSays()) {
        return OptionalLong.of(chain.length() + 1);
      }
      chain = HashChain.at(one.seq(), one.hash());
    }
    return chain.equals(head()) ? OptionalLong.empty() : OptionalLong.of(chain.length() + 1);
  }

  /** Makes columns and head what the contents say. Gives what was done, in words. */
  List<String> repair() {
    List<String> done = new ArrayList<>();
    HashChain chain = HashChain.start(CHAIN);
    for (Checkpoint one : all()) {
      if (chain.flaw(one.seq(), one.content(), one.hash()).isPresent()) {
        return done; // without its content nothing says what it was
      } else if (!one.isAsItsContentSays()) {
        handle.execute("delete from checkpoint where seq = ?", one.seq());
        insert(Checkpoint.of(one.seq(), one.content(), one.hash()));
        done.add("checkpoint " + one.seq() + " was written as its content says");
      }
      chain = HashChain.at(one.seq(), one.hash());
    }
    if (chain.length() > head().length()) {
      last().ifPresent(this::point);
      done.add("the head of the checkpoints was set to " + chain.length());
    }
    return done;
  }

  private HashChain head() {
    return handle
        .createQuery("select seq, hash from checkpoint_head")
        .map((row, context) -> HashChain.at(row.getLong(1), row.getString(2)))
        .findOne()
        .orElseGet(() -> HashChain.start(CHAIN));
  }

  /** Which hash checkpoints saw at which place of a chain. */
  Map<Long, String> seenOf(String department) {
    Map<Long, String> seen = new HashMap<>();
    for (Checkpoint one : all()) {
      for (ChainHead head : headsOf(one)) {
        if (head.department().equals(department)) {
          seen.put(head.seq(), head.hash());
        }
      }
    }
    return seen;
  }

  /** All chains that a checkpoint saw. */
  Set<String> chains() {
    return all().stream()
        .flatMap(one -> headsOf(one).stream())
        .map(ChainHead::department)
        .collect(Collectors.toSet());
  }

  /** None of a checkpoint that somebody changed so that it cannot be read. */
  private static List<ChainHead> headsOf(Checkpoint one) {
    try {
      return one.heads();
    } catch (IllegalStateException e) {
      return List.of();
    }
  }
}
