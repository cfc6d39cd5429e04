package org.govsm.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.store.LruCache;
import org.govsm.procurement.procedure.WithoutTender;
import org.govsm.procurement.procedure.WithoutTender.Contracted;

/** Asked procedures: findings on contracts without a tender, kept by all on which they depend. */
final class AskedProcedures {

  private static final int KEPT = 50_000;

  private final LruCache<Asked, Optional<Finding>> known = new LruCache<>(KEPT);

  private record Asked(RuleBook book, Case purchase, Contracted contract, Optional<String> used) {}

  /** As {@link WithoutTender#finding} has it by the law of a book. */
  Optional<Finding> finding(
      RuleBook book, Case purchase, Contracted contract, Optional<String> used) {
    return known.of(
        new Asked(book, purchase, contract, used),
        () -> WithoutTender.of(book).finding(purchase, contract, used));
  }

  /** The first that holds a signature up, else the first. */
  static Optional<Finding> gravest(Stream<Finding> found) {
    List<Finding> all = found.toList();
    return all.stream()
        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
