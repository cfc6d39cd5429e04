package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.ledger.HashChain;
import org.jdbi.v3.core.JdbiException;

/**
 * Repair of a store: makes whole what events, or an export, tell. Nothing that was acknowledged is
 * taken out, and what is taken out is kept aside. Each repair is an event of its chain.
 */
public final class Repair {

  /** The kind of event of a repair. */
  public static final String REPAIRED = "store.repaired";

  private static final String ACTOR = "portal";

  private final Store store;
  private final Clock clock;

  /** Repairs of a store that nobody else writes to. */
  public Repair(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Outcome of a repair.
   *
   * @param other where the export tells otherwise than what is whole here, in words: nothing of
   *     that was taken
   */
  public record Outcome(List<String> done, List<String> open, List<String> other) {}

  /**
   * Repairs all chains, each for itself.
   *
   * @param export an export that may hold what is lost here
   * @param signers by whose signature it is believed where a chain ends whose head is lost
   * @param acceptLoss whether a chain may end where its last whole event is, although there was one
   *     behind it that nobody has any more
   * @throws IOException if the export cannot be read
   */
  public Outcome run(Optional<Path> export, ExportSigners signers, boolean acceptLoss)
      throws IOException {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<String> other = new ArrayList<>();
    try (Rescue rescue = Rescue.of(export, signers, store.signingKey())) {
      done.addAll(store.write(tx -> new CheckpointRepair(tx, rescue).run()));
      for (String chain : store.read(tx -> chains(tx, rescue))) {
        try {
          Outcome one = store.write(tx -> chain(tx, chain, rescue, acceptLoss));
          done.addAll(one.done());
          open.addAll(one.open());
        } catch (JdbiException | IllegalStateException e) {
          open.add(chain + " stays as it was: " + Attempts.why(e)); // and the others are repaired
        }
        ChainReport report = store.read(tx -> tx.events().verify(chain));
        store.integrity().note(report); // no checkpoint sees what stays broken
        open.addAll(report.faults());
        if (report.broken().isEmpty()) {
          other.addAll(store.read(tx -> rescue.otherThan(chain, tx.events())));
        }
      }
      done.addAll(store.write(tx -> checkpoints(tx, rescue, acceptLoss)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    store
        .read(tx -> tx.checkpoints().firstBroken())
        .ifPresent(seq -> open.add("checkpoint " + seq + " is not as it was written"));
    return new Outcome(done, open, other);
  }

  /** Once more, as they are made again of chains that are whole now. */
  private List<String> checkpoints(Transaction tx, Rescue rescue, boolean acceptLoss) {
    CheckpointRepair repair = new CheckpointRepair(tx, rescue);
    List<String> done = new ArrayList<>(repair.run());
    if (acceptLoss && tx.checkpoints().firstBroken().isPresent()) {
      done.addAll(repair.giveUp(tx.checkpoints(), LocalDate.now(clock), clock.instant()));
    }
    return done;
  }

  /** Rows of nobody come last: a contract that is made again gives them back to its department. */
  private static List<String> chains(Transaction tx, Rescue rescue) {
    Set<String> chains = new LinkedHashSet<>(tx.chains().all());
    chains.addAll(rescue.departments());
    if (chains.remove(StateScope.NOBODY)) {
      chains.add(StateScope.NOBODY);
    }
    return List.copyOf(chains);
  }

  private Outcome chain(Transaction tx, String chain, Rescue rescue, boolean acceptLoss) {
    Instant now = clock.instant();
    SetAsideRows aside = new SetAsideRows(tx.handle(), now);
    ChainRepair repair = new ChainRepair(tx, chain, rescue, aside);
    if (tx.events().verify(chain).isWhole() && !repair.hasWrongEnd()) {
      return new Outcome(List.of(), List.of(), List.of());
    }
    if (tx.chains().isBlank(chain) && rescue.next(chain, HashChain.start(chain)).isEmpty()) {
      return new Outcome(withoutEvents(tx, chain, aside, acceptLoss), List.of(), List.of());
    }
    List<String> done = repair.done();
    if (!repair.run(acceptLoss)) {
      // without its events nothing says what the rows must be
      return new Outcome(done, repair.open(), List.of());
    }
    files(tx, chain, rescue, done);
    new RowRepair(tx, aside, done).of(chain);
    beside(tx, chain, done);
    if (!done.isEmpty()) {
      new EventLog(tx.handle(), tx.handlers()) // whatever a check found before
          .append(chain, REPAIRED, now, ACTOR, Map.of("steps", List.copyOf(done)));
    }
    return new Outcome(done, List.of(), List.of());
  }

  /**
   * Of a chain without any event no row is right. One that names an event may be of a chain that is
   * lost: that must be accepted. No event says it, as that would begin the chain.
   */
  private static List<String> withoutEvents(
      Transaction tx, String chain, SetAsideRows aside, boolean acceptLoss) {
    List<String> done = new ArrayList<>();
    if (acceptLoss || tx.events().verify(chain).rows().stream().allMatch(row -> row.seq() == 0)) {
      new RowRepair(tx, aside, done).of(chain);
      beside(tx, chain, done);
    }
    return done;
  }

  private static void files(Transaction tx, String chain, Rescue rescue, List<String> done) {
    for (RowFlaw flaw : tx.events().verify(chain).rows()) {
      if (flaw.table().equals(StateCheck.EVIDENCE)) {
        try (InputStream file = rescue.file(flaw.row())) {
          if (tx.evidence().replace(flaw.row(), file)) {
            done.add("the file " + flaw.row() + " was taken from the export");
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** What is in no state table, the slices repair themselves. */
  private static void beside(Transaction tx, String chain, List<String> done) {
    List<RowFlaw> flaws = tx.events().verify(chain).rows();
    tx.handlers().all().forEach(one -> one.repair(chain, flaws, tx, done::add));
  }
}
