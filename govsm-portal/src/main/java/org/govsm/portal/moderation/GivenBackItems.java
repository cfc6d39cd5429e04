package org.govsm.portal.moderation;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.store.Transaction;

/**
 * Given-back items: those removed by an order and given back, which nothing removes again by it.
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
    Map<ModeratedItem, ModerationRecord> read = new LinkedHashMap<>();
    all.forEach(one -> read.put(one, items.read(one)));
    return read.entrySet().stream()
        .filter(one -> isCopied(one.getKey()) || one.getValue().everyOrder().contains(order))
        .filter(one -> isBack(one.getKey(), one.getValue(), read))
        .map(one -> one.getKey().id())
        .sorted()
        .toList();
  }

  private boolean isCopied(ModeratedItem one) {
    return one.copyDigest().filter(copy::equals).isPresent();
  }

  /** What was given back is back until it, or the same content, is removed by this order again. */
  private boolean isBack(
      ModeratedItem one, ModerationRecord record, Map<ModeratedItem, ModerationRecord> all) {
    Optional<OffsetDateTime> back = record.givenBackAt();
    return back.isPresent()
        && !isAway(one, record)
        && all.entrySet().stream()
            .noneMatch(next -> isAgain(one, back.get(), next.getKey(), next.getValue()));
  }

  /** Whether an item is removed by the order, or has the copy by which that is to be met. */
  private boolean isAway(ModeratedItem one, ModerationRecord record) {
    return record.isAway() && (isCopied(one) || record.orders().containsKey(order));
  }

  private boolean isAgain(
      ModeratedItem one, OffsetDateTime back, ModeratedItem next, ModerationRecord record) {
    return isAway(next, record)
        && isSame(one, next)
        && record.decidedAt().filter(at -> !at.isBefore(back)).isPresent();
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
