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
  private final FileReader reader;
  private final Clock clock;

  /**
   * Repairs of a store that nobody else writes to.
   *
   * @param store the store
   * @param reader reads files again whose readings are not those of their events
   * @param clock says when it is done
   */
  public Repair(Store store, FileReader reader, Clock clock) {
    this.store = store;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param done each step, in words
   * @param open what stays broken, in words
   * @param other where the export tells otherwise than what is whole here, in words: nothing of
   *     that was taken
   */
  public record Outcome(List<String> done, List<String> open, List<String> other) {}

  /**
   * Repairs all chains, each for itself.
   *
   * @param export an export that may hold what is lost here
   * @param acceptLoss whether a chain may end where its last whole event is, although there was one
   *     behind it that nobody has any more
   * @return what was done, and what stays
   * @throws IOException if the export cannot be read
   */
  public Outcome run(Optional<Path> export, boolean acceptLoss) throws IOException {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<String> other = new ArrayList<>();
    try (Rescue rescue = Rescue.of(export)) {
      done.addAll(store.write(unit -> new CheckpointRepair(unit.handle(), rescue).run()));
      for (String chain : store.read(unit -> chains(unit, rescue))) {
        try {
          done.addAll(store.write(unit -> chain(unit, chain, rescue, acceptLoss)));
        } catch (JdbiException | IllegalStateException e) {
          open.add(chain + " stays as it was: " + Attempts.why(e)); // and the others are repaired
        }
        ChainReport report = store.read(unit -> unit.events().verify(chain));
        store.integrity().note(report); // no checkpoint sees what stays broken
        open.addAll(report.faults());
        if (report.broken().isEmpty()) {
          other.addAll(store.read(unit -> rescue.otherThan(chain, unit.events())));
        }
      }
      done.addAll(store.write(unit -> checkpoints(unit, rescue, acceptLoss)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    store
        .read(unit -> unit.checkpoints().firstBroken())
        .ifPresent(seq -> open.add("checkpoint " + seq + " is not as it was written"));
    return new Outcome(done, open, other);
  }

  /** Once more, as they are made again of chains that are whole now. */
  private List<String> checkpoints(UnitOfWork unit, Rescue rescue, boolean acceptLoss) {
    CheckpointRepair repair = new CheckpointRepair(unit.handle(), rescue);
    List<String> done = new ArrayList<>(repair.run());
    if (acceptLoss && unit.checkpoints().firstBroken().isPresent()) {
      done.addAll(repair.giveUp(unit.checkpoints(), LocalDate.now(clock), clock.instant()));
    }
    return done;
  }

  /** Rows of nobody come last: a contract that is made again gives them back to its department. */
  private static List<String> chains(UnitOfWork unit, Rescue rescue) {
    Set<String> chains = new LinkedHashSet<>(unit.chains().all());
    chains.addAll(rescue.departments());
    if (chains.remove(StateScope.NOBODY)) {
      chains.add(StateScope.NOBODY);
    }
    return List.copyOf(chains);
  }

  private List<String> chain(UnitOfWork unit, String chain, Rescue rescue, boolean acceptLoss) {
    if (unit.events().verify(chain).isWhole()) {
      return List.of();
    }
    List<String> done = new ArrayList<>();
    Instant now = clock.instant();
    SetAside aside = new SetAside(unit.handle(), now);
    if (unit.chains().isBlank(chain) && rescue.next(chain, HashChain.start(chain)).isEmpty()) {
      return withoutEvents(unit, chain, aside, acceptLoss);
    }
    if (!new ChainRepair(unit.handle(), rescue, aside, done).of(chain, acceptLoss)) {
      return done; // without its events nothing says what the rows must be
    }
    files(unit, chain, rescue, done);
    new RowRepair(unit.handle(), aside, done).of(chain);
    others(unit, chain, done);
    if (!done.isEmpty()) {
      new EventLog(unit.handle()) // whatever a check found before
          .append(chain, REPAIRED, now, ACTOR, Map.of("steps", List.copyOf(done)));
    }
    return done;
  }

  /**
   * Of a chain without any event no row is right. One that names an event may be of a chain that is
   * lost: that must be accepted. No event says it, as that would begin the chain.
   */
  private static List<String> withoutEvents(
      UnitOfWork unit, String chain, SetAside aside, boolean acceptLoss) {
    List<String> done = new ArrayList<>();
    if (acceptLoss || unit.events().verify(chain).rows().stream().allMatch(row -> row.seq() == 0)) {
      new RowRepair(unit.handle(), aside, done).of(chain);
      tokens(unit, chain, done);
    }
    return done;
  }

  private static void files(UnitOfWork unit, String chain, Rescue rescue, List<String> done) {
    for (RowFlaw flaw : unit.events().verify(chain).rows()) {
      if (flaw.table().equals(StateCheck.EVIDENCE)) {
        try (InputStream file = rescue.file(flaw.row())) {
          if (unit.evidence().replace(flaw.row(), file)) {
            done.add("the file " + flaw.row() + " was taken from the export");
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void others(UnitOfWork unit, String chain, List<String> done) {
    Set<String> contracts = new LinkedHashSet<>();
    for (RowFlaw flaw : unit.events().verify(chain).rows()) {
      if (flaw.table().equals(ReadingCheck.READING) || flaw.table().equals(ReadingCheck.LINE)) {
        contracts.add(flaw.row().substring(0, flaw.row().lastIndexOf('/')));
      }
    }
    tokens(unit, chain, done);
    for (String contract : contracts) {
      unit.imports().again(contract, unit.events().ofContract(chain, contract), reader);
      done.add("the readings of " + contract + " were read again from their files");
    }
  }

  private static void tokens(UnitOfWork unit, String chain, List<String> done) {
    for (RowFlaw flaw : unit.events().verify(chain).rows()) {
      if (flaw.table().equals(TokenCheck.TABLE)) {
        unit.handle().execute("delete from access_token where id = ?", flaw.row());
        done.add("the token " + flaw.row() + " was taken away: its event says otherwise");
      }
    }
  }
}
