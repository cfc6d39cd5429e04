package org.govsm.portal.moderation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Transaction;

/** Holding orders: those by which an item stays away, whatever became of an appeal. */
final class HoldingOrders {

  private final RegisteredOrders register;
  private final ModeratedItem one;
  private final ModerationRecord record;

  private HoldingOrders(Transaction tx, ModeratedItem one, ModerationRecord record) {
    this.register = new RegisteredOrders(tx);
    this.one = one;
    this.record = record;
  }

  /**
   * Why an item is not given back, and what comes first: an order stands as met, or is still to be
   * met and names the item beside its own decision; or who put it on record would undo it alone.
   *
   * @param by the officer who gives it back, or allows an appeal against it
   */
  static Optional<Message> against(
      Transaction tx, ModeratedItem one, ModerationRecord record, String by) {
    HoldingOrders orders = new HoldingOrders(tx, one, record);
    return record.orders().keySet().stream()
        .flatMap(order -> orders.register.againstGivingBack(one.department(), order, by).stream())
        .findFirst()
        .or(
            () ->
                orders.toBeMet().findFirst().map(order -> said("moderation.order-to-meet", order)))
        .or(() -> others(tx, one).map(order -> said("moderation.order-stands", order)));
  }

  /** The numbers of the orders that hold an item for whose appeal it is to be given back. */
  static List<String> of(Transaction tx, ModeratedItem one, ModerationRecord record) {
    if (record.state() != ModerationRecord.State.TO_RESTORE) {
      return List.of();
    }
    HoldingOrders orders = new HoldingOrders(tx, one, record);
    Stream<String> met =
        record.orders().keySet().stream()
            .filter(order -> orders.register.isMet(one.department(), order));
    return Stream.of(met, orders.toBeMet(), others(tx, one).stream())
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  private static Message said(String key, String order) {
    return Message.of(key).with("what", order);
  }

  private static Optional<String> others(Transaction tx, ModeratedItem one) {
    return new OtherOrders(tx).of(one).stream().findFirst();
  }

  /** Further orders that were never settled; the decision itself may have been about the item. */
  private Stream<String> toBeMet() {
    return record.orders().entrySet().stream()
        .filter(order -> !record.order().equals(Optional.of(order.getKey())))
        .filter(this::isToBeMet)
        .map(Map.Entry::getKey);
  }

  private boolean isToBeMet(Map.Entry<String, OffsetDateTime> order) {
    return register.isToBeMet(one.department(), order.getKey(), order.getValue());
  }
}
