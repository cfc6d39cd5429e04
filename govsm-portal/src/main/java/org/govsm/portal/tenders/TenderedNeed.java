package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.rules.Case;
import org.govsm.portal.store.Transaction;

/** Tendered need: what a tender that was written for a requirement says of the purchase. */
public final class TenderedNeed {

  private static final List<String> FACTS = List.of("category", "channel", "scientific");

  private TenderedNeed() {}

  /** Class and channel by the last tender for a requirement, a draft too; nothing for none. */
  public static Optional<Case> facts(Transaction tx, String department, String requirement) {
    return new Tenders(tx)
        .of(department, Set.of(requirement)).stream()
            .filter(one -> !one.state().equals(Tenders.IS_WITHDRAWN))
            .reduce((before, last) -> last)
            .flatMap(one -> Optional.ofNullable(one.content().get("evaluation")))
            .filter(Map.class::isInstance)
            .map(terms -> facts((Map<?, ?>) terms));
  }

  /** The ids of the tenders for a requirement that are published, and were not cancelled. */
  public static List<String> published(Transaction tx, String department, String requirement) {
    return new Tenders(tx)
        .of(department, Set.of(requirement)).stream()
            .filter(one -> one.state().equals(Tenders.IS_PUBLISHED))
            .map(StoredTender::id)
            .toList();
  }

  private static Case facts(Map<?, ?> terms) {
    Case.Draft draft = Case.draft();
    FACTS.forEach(
        name -> Optional.ofNullable(terms.get(name)).ifPresent(said -> draft.fact(name, said)));
    return draft.done();
  }
}
