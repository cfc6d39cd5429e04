package org.govsm.portal.moderation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.store.Transaction;

/** Given-back items: those removed by an order and given back, with no later removal by it. */
public final class GivenBackItems {

  private GivenBackItems() {}

  /** The numbers of the items of an order; none where nothing is back. */
  public static List<String> of(Transaction tx, String department, String order) {
    ModeratedItems items = new ModeratedItems(tx);
    Map<String, ModerationRecord> removed =
        items.byOrdersOf(department).stream()
            .collect(Collectors.toMap(ModeratedItem::id, items::read));
    removed.values().removeIf(one -> !one.isRemoved() || !one.order().equals(Optional.of(order)));
    Optional<OffsetDateTime> last =
        removed.values().stream()
            .filter(one -> one.restoredAt().isEmpty())
            .flatMap(one -> one.decidedAt().stream())
            .max(OffsetDateTime::compareTo);
    return removed.entrySet().stream()
        .filter(
            one ->
                one.getValue()
                    .restoredAt()
                    .filter(back -> last.filter(at -> !back.isAfter(at)).isEmpty())
                    .isPresent())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
