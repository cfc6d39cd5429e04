package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventFollower;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.Awards;
import org.govsm.portal.tenders.BidActs;
import org.govsm.portal.tenders.Tenders;

/**
 * Record follower: where a tender, its award or its contract gets on, the procedures that are made
 * by it take the same steps.
 */
public final class RecordFollower implements EventFollower {

  private static final Set<String> KINDS = kinds();

  private final StepFollower steps;

  /** Over the law of a day. */
  public RecordFollower(BiFunction<Transaction, LocalDate, Law> laws) {
    this.steps = new StepFollower(new ProcedureLaw(laws));
  }

  private static Set<String> kinds() {
    Set<String> kinds =
        new TreeSet<>(
            Set.of(
                Tenders.PUBLISHED,
                Tenders.CORRECTED,
                BidActs.PACKETS_OPENED,
                BidActs.RESULT_TOLD,
                BidActs.PRICES_OPENED,
                BidActs.RECONSTITUTED,
                Contracts.CREATED));
    kinds.addAll(Awards.KINDS);
    return Set.copyOf(kinds);
  }

  @Override
  public void after(Transaction tx, Event event) {
    if (KINDS.contains(event.kind())) {
      tender(tx, event).stream()
          .flatMap(id -> stages(tx, event.department(), id))
          .flatMap(id -> new Procedures(tx).ofTender(event.department(), id).stream())
          .forEach(one -> steps.follow(tx, one, event.at(), event.actor()));
    }
  }

  /** The tender, and the first stage of which it is the second: a procedure names the first. */
  private static Stream<String> stages(Transaction tx, String department, String id) {
    return Stream.concat(
        Stream.of(id),
        new Tenders(tx).find(department, id).stream().flatMap(one -> one.firstStage().stream()));
  }

  /** The tender that an event is about; a contract names it in its terms. */
  private static Optional<String> tender(Transaction tx, Event event) {
    if (!event.kind().equals(Contracts.CREATED)) {
      return Optional.of(StoredTree.text(event.body(), "tender"));
    }
    return AwardSignature.tender(tx, event.department(), StoredTree.tree(event.body(), "terms"));
  }
}
