package org.govsm.portal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.govsm.core.ledger.HashChain;
import org.govsm.core.text.Message;
import org.jdbi.v3.core.Handle;

/** The heads of all chains, day by day. */
public final class Checkpoints {

  static final String CHAIN = "checkpoints";

  /** Before the first. */
  static final HashChain START = HashChain.start(CHAIN);

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
   * @return the checkpoint; empty if the day has one, or one before is not as it was written: none
   *     is put upon it
   */
  public Optional<Checkpoint> take(LocalDate day, Instant at) {
    Optional<Checkpoint> last = last();
    boolean known = last.filter(one -> !one.takenFor().isBefore(day)).isPresent();
    if (isTaken(day)
        || known && !isFromAhead(last.orElseThrow(), day)
        || firstBroken().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(put(last.map(Checkpoint::end).orElse(START), content(day, at)));
  }

  /**
   * Refuses to put one upon others that are not as they were written.
   *
   * @throws StoreRefusal if one of them is not
   */
  public void requireWhole() {
    if (firstBroken().isPresent()) {
      throw new StoreRefusal(
          StoreRefusal.Reason.BROKEN, Message.of("store.read-only").with("what", CHAIN));
    }
  }

  private Checkpoint put(HashChain before, Map<String, Object> tree) {
    byte[] content = StoredTree.bytes(tree);
    HashChain after = before.with(content);
    Checkpoint taken = Checkpoint.of(after.length(), content, after.head());
    insert(taken);
    seal();
    return taken;
  }

  /** Takes one after a repair, which says in it what was given up. */
  void takeAgain(LocalDate today, Instant at, String step) {
    LocalDate day = today;
    while (isTaken(day)) {
      day = day.plusDays(1);
    }
    Map<String, Object> tree = new LinkedHashMap<>(content(day, at));
    tree.put("repaired", List.of(step));
    put(last().map(Checkpoint::end).orElse(START), tree);
  }

  /** A clock stood later once: the days before that have checkpoints all the same. */
  private static boolean isFromAhead(Checkpoint last, LocalDate day) {
    return last.takenFor().isAfter(day.plusDays(1));
  }

  private boolean isTaken(LocalDate day) {
    return handle
            .select("select count(*) from checkpoint where taken_for = ?", Sql.day(day))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * For which day the last one was taken, leaving one day aside; empty if there is none for another
   * day.
   */
  Optional<LocalDate> lastDayBut(LocalDate day) {
    return handle
        .select(
            "select * from checkpoint where taken_for <> ? order by seq desc limit 1", Sql.day(day))
        .map((row, context) -> Checkpoint.of(row).takenFor())
        .findOne();
  }

  private Map<String, Object> content(LocalDate day, Instant at) {
    List<Map<String, Object>> heads =
        new ChainHeads(handle)
            .all().stream()
                .filter(head -> !integrity.isBroken(head.department()))
                .map(ChainHead::toTree)
                .toList();
    return Map.of("takenFor", day.toString(), "at", Sql.cut(at).toString(), "heads", heads);
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
    point(checkpoint.end());
  }

  /**
   * As an export tells it: on no day where somebody changed it so that it says none, or that of
   * another.
   */
  void insertAsTold(long seq, byte[] content, String hash) {
    Checkpoint told = Checkpoint.asTold(seq, content, hash);
    insert(isTaken(told.takenFor()) ? told.on(Checkpoint.noDay(seq)) : told);
  }

  /** Writes one over that of its number. */
  void replace(Checkpoint checkpoint) {
    HashChain head = head();
    handle.execute("delete from checkpoint where seq = ?", checkpoint.seq());
    insert(checkpoint);
    point(head);
  }

  /** Says which is the newest. */
  void point(HashChain newest) {
    handle.execute("delete from checkpoint_head");
    if (newest.length() > 0) {
      handle.execute(
          "insert into checkpoint_head (id, seq, hash) values (1, ?, ?)",
          newest.length(),
          newest.head());
    }
  }

  /** Says in the heads of all chains which is the newest. */
  void seal() {
    CheckpointSeal.write(handle, last().map(Checkpoint::end).orElse(START));
  }

  /** One of them. */
  Optional<Checkpoint> find(long seq) {
    return handle
        .select("select * from checkpoint where seq = ?", seq)
        .map((row, context) -> Checkpoint.of(row))
        .findOne();
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

  /** All, the oldest first. */
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
    List<Checkpoint> all = all();
    HashChain at = START;
    for (Checkpoint one : all) {
      if (!one.isRight(at)) {
        return OptionalLong.of(at.length() + 1);
      }
      at = one.end();
    }
    return isWhole(all) ? OptionalLong.empty() : OptionalLong.of(at.length() + 1);
  }

  /** Whether these, each right by itself, are all that the head of theirs and all heads tell. */
  boolean isWhole(List<Checkpoint> right) {
    List<HashChain> ends = ends(right);
    return ends.get(0).equals(head()) && CheckpointSeal.isOf(handle, ends);
  }

  /** Whether the heads of the chains tell that these are all, whatever the head of theirs lost. */
  boolean isToldBy(List<Checkpoint> right) {
    List<HashChain> ends = ends(right);
    return ends.get(0).length() >= head().length() && CheckpointSeal.tells(handle, ends);
  }

  /** The newest first, and last that before all. */
  private static List<HashChain> ends(List<Checkpoint> right) {
    List<HashChain> ends = new ArrayList<>(List.of(START));
    right.forEach(one -> ends.add(0, one.end()));
    return ends;
  }

  private HashChain head() {
    return handle
        .createQuery("select seq, hash from checkpoint_head")
        .map((row, context) -> HashChain.at(row.getLong(1), row.getString(2)))
        .findOne()
        .orElse(START);
  }
}
