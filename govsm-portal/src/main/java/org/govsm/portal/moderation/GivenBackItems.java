package org.govsm.portal.moderation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.store.Transaction;

/**
 * Given-back items: those removed by an order and given back, which no later item removes again.
 */
public final class GivenBackItems {

  private final ModeratedItems items;
  private final String order;
  private final String copy;

  private GivenBackItems(ModeratedItems items, String order, String copy) {
    this.items = items;
    this.order = order;
    this.copy = copy;
  }

  /**
   * The numbers of the items of an order, or with the copy by which it is to be met; none where
   * nothing is back.
   */
  public static List<String> of(Transaction tx, String department, String order, String copy) {
    ModeratedItems items = new ModeratedItems(tx);
    return new GivenBackItems(items, order, copy).among(items.byOrdersOf(department));
  }

  private List<String> among(List<ModeratedItem> all) {
    return all.stream()
        .filter(ModeratedItem::isRestored)
        .filter(
            one ->
                removed(one)
                    .flatMap(ModerationRecord::restoredAt)
                    .filter(back -> all.stream().noneMatch(next -> isAgain(one, back, next)))
                    .isPresent())
        .map(ModeratedItem::id)
        .sorted()
        .toList();
  }

  /** The record of an item that was removed by the order, or by another with that copy. */
  private Optional<ModerationRecord> removed(ModeratedItem one) {
    boolean copied = one.copyDigest().filter(copy::equals).isPresent();
    return Optional.of(items.read(one))
        .filter(ModerationRecord::isRemoved)
        .filter(read -> copied || read.order().filter(order::equals).isPresent());
  }

  private boolean isAgain(ModeratedItem one, OffsetDateTime back, ModeratedItem next) {
    return !next.isRestored()
        && isSame(one, next)
        && removed(next)
            .flatMap(ModerationRecord::decidedAt)
            .filter(at -> !at.isBefore(back))
            .isPresent();
  }

  /** The address tells what it is; where one of them has none, what was said of both. */
  private boolean isSame(ModeratedItem one, ModeratedItem next) {
    Optional<String> source = source(one);
    Optional<String> other = source(next);
    return source.isPresent() && other.isPresent()
        ? Platforms.samePost(source.get(), other.get())
        : one.isAlike(next);
  }

  private Optional<String> source(ModeratedItem one) {
    return items.copy(one).map(ModeratedCopy::source).filter(text -> !text.isEmpty());
  }
}
