package org.govsm.portal.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.ledger.HashChain;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoint repair: makes the chain of checkpoints whole. A content is taken where it has the hash
 * that was kept: from an export, or made again of the chains that it saw. Anything else is taken
 * only where all is whole with it.
 */
final class CheckpointRepair {

  private final Handle handle;
  private final Checkpoints checkpoints;
  private final EventLog events;
  private final Rescue rescue;
  private final List<String> done = new ArrayList<>();

  CheckpointRepair(Transaction tx, Rescue rescue) {
    this.handle = tx.handle();
    this.checkpoints = new Checkpoints(handle);
    this.events = tx.events();
    this.rescue = rescue;
  }

  /** Gives what was done, in words. */
  List<String> run() {
    List<Checkpoint> right = new ArrayList<>();
    HashChain at = Checkpoints.START;
    while (!checkpoints.isWhole(right) || checkpoints.find(at.length() + 1).isPresent()) {
      Optional<Checkpoint> next = next(at);
      if (next.isEmpty()) {
        break;
      }
      right.add(next.get());
      at = next.get().end();
    }
    boolean whole = checkpoints.isToldBy(right);
    HashChain before = Checkpoints.START;
    for (Checkpoint one : right) {
      Optional<Checkpoint> stored = checkpoints.find(one.seq());
      if (!stored.filter(one::says).isPresent()
          && (whole || stored.filter(other -> other.hash().equals(one.hash())).isPresent())) {
        checkpoints.replace(one);
        done.add("checkpoint " + one.seq() + from(stored, one, before));
      }
      before = one.end();
    }
    if (whole && checkpoints.firstBroken().isPresent()) {
      checkpoints.point(at);
      checkpoints.seal();
      done.add("the head of the checkpoints was set to " + at.length());
    }
    return done;
  }

  private String from(Optional<Checkpoint> stored, Checkpoint right, HashChain before) {
    if (stored.filter(one -> Arrays.equals(one.content(), right.content())).isPresent()) {
      return " was written as its content says";
    }
    return rescue.checkpoint(before).filter(right::says).isPresent()
        ? " was taken from the export"
        : " was made again of the chains that it saw";
  }

  private Optional<Checkpoint> next(HashChain at) {
    Optional<Checkpoint> stored = checkpoints.find(at.length() + 1);
    return stored
        .flatMap(one -> kept(one, at))
        .or(() -> rescue.checkpoint(at))
        .or(() -> stored.map(one -> one.hash(at.with(one.content()).head())))
        .filter(one -> one.day().isPresent());
  }

  /** With the content that has the hash which was kept. */
  private Optional<Checkpoint> kept(Checkpoint stored, HashChain at) {
    return Stream.concat(
            Stream.of(stored.content()),
            Stream.concat(rescue.checkpoint(at).stream().map(Checkpoint::content), made(stored)))
        .filter(content -> at.flaw(stored.seq(), content, stored.hash()).isEmpty())
        .findFirst()
        .map(content -> Checkpoint.of(stored.seq(), content, stored.hash()));
  }

  /** Contents that it may have had: its heads are events, and its day stands beside it. */
  private Stream<byte[]> made(Checkpoint stored) {
    try {
      Map<String, @Nullable Object> tree = StoredTree.read(stored.content());
      Instant at = Instant.parse(StoredTree.text(tree, "at"));
      return Stream.of(stored.heads().stream().map(this::right).toList(), headsOf(at))
          .map(heads -> content(tree, stored.takenFor(), heads));
    } catch (IllegalStateException | DateTimeException e) {
      return Stream.empty();
    }
  }

  private static byte[] content(
      Map<String, @Nullable Object> tree, LocalDate day, List<ChainHead> heads) {
    Map<String, @Nullable Object> right = new LinkedHashMap<>(tree);
    right.put("takenFor", day.toString());
    right.put("heads", heads.stream().map(ChainHead::toTree).toList());
    return StoredTree.bytes(right);
  }

  private ChainHead right(ChainHead said) {
    String department = said.department();
    return handle
        .select(
            "select seq, hash from event where department = ? and hash = ?",
            department,
            said.hash())
        .map((row, context) -> new ChainHead(department, row.getLong(1), row.getString(2)))
        .findOne()
        .or(
            () ->
                events
                    .find(department, said.seq())
                    .map(event -> new ChainHead(department, event.seq(), event.hash())))
        .orElse(said);
  }

  private List<ChainHead> headsOf(Instant at) {
    return handle
        .select(
            "select e.department, e.seq, e.hash from event e where e.seq = (select max(f.seq) from"
                + " event f where f.department = e.department and f.happened_at <= ?) order by"
                + " e.department",
            Sql.instant(at))
        .map((row, context) -> new ChainHead(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }

  /** Gives up what is not whole, keeps it aside, and says so in a new checkpoint. */
  List<String> giveUp(Checkpoints taking, LocalDate today, Instant now) {
    SetAsideRows aside = new SetAsideRows(handle, now);
    HashChain at = Checkpoints.START;
    for (Checkpoint one : checkpoints.all()) {
      if (one.seq() == at.length() + 1 && one.isRight(at)) {
        at = one.end();
      } else {
        aside.keep(Checkpoints.CHAIN, "checkpoint " + one.seq() + " " + one.hash(), one.content());
        handle.execute("delete from checkpoint where seq = ?", one.seq());
      }
    }
    checkpoints.point(at);
    checkpoints.seal();
    String step = "what checkpoints saw after number " + at.length() + " is given up as lost";
    taking.takeAgain(today, now, step);
    return List.of(step);
  }
}
