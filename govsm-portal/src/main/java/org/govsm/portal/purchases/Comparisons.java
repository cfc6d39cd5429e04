package org.govsm.portal.purchases;

import java.util.Map;
import java.util.Optional;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.LruCache;
import org.govsm.procurement.procedure.Deviation;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of purchases with the law of their days, in the few words that lists show. They
 * depend on the law and on what is on record of a purchase alone, and are kept under both.
 */
public final class Comparisons {

  private static final int MOST = 5_000;

  private final LruCache<Compared, Optional<Comparison>> known = new LruCache<>(MOST);

  private record Compared(Law law, Map<String, @Nullable Object> content) {}

  /** The comparison of a purchase; nothing where its book does not say how one buys. */
  Optional<Comparison> of(Law law, StoredPurchase purchase) {
    return known.of(
        new Compared(law, purchase.content()),
        () -> PurchaseReports.compare(law, purchase).map(Comparison::of));
  }

  /**
   * Outcome of a comparison.
   *
   * @param deviates whether it was not made as the law answers
   */
  public record Comparison(String kind, boolean needsReason, boolean deviates) {

    private static Comparison of(Deviation compared) {
      return new Comparison(
          compared.kind().name(), compared.needsReason(), !compared.findings().isEmpty());
    }
  }
}
