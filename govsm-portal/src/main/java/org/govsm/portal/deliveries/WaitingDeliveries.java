package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.acceptance.Delivery;

/**
 * Waiting deliveries: those to be accepted before silence accepts them, and those to be put right.
 */
record WaitingDeliveries(DeliveryService service) implements WorkSource {

  private static final String SUPPLIER = "supplier";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    boolean corrects = caller.isAnyOf(DeliveryRoles.CORRECTING);
    if (!corrects
        && !DeliveryRoles.may(caller, Kind.ACCEPTANCE)
        && !DeliveryRoles.may(caller, Kind.REWORK)) {
      return items;
    }
    for (StoredDeliveries one : new Deliveries(tx).open()) {
      one.proposed()
          .filter(proposed -> corrects && !Skeleton.same(proposed.by(), caller.actor()))
          .filter(proposed -> caller.seesDepartment(one.department()))
          .ifPresent(proposed -> items.add(correction(one, proposed)));
      service
          .standing(tx, one.contract())
          .filter(standing -> sees(caller, standing))
          .ifPresent(
              standing ->
                  standing.record().deliveries().stream()
                      .flatMap(delivery -> item(standing, delivery, caller, today).stream())
                      .forEach(items::add));
    }
    return items;
  }

  private static WorkItem correction(StoredDeliveries one, StoredDeliveries.Proposed proposed) {
    return WorkItem.of(
        "delivery-correction",
        one.department(),
        Map.<String, Object>of("contract", one.contract()),
        one.page(),
        proposed.on());
  }

  private static boolean sees(Caller caller, Standing standing) {
    return caller.seesContract(
        standing.stored().department(), standing.contract().terms().supplier().id());
  }

  private static Optional<WorkItem> item(
      Standing standing, Delivery delivery, Caller caller, LocalDate today) {
    boolean ofSupplier = delivery.turn().filter(SUPPLIER::equals).isPresent();
    boolean mine =
        ofSupplier
            ? caller.roles().contains(Caller.SUPPLIER)
            : DeliveryRoles.may(caller, Kind.ACCEPTANCE) && !delivery.isReportedBy(caller.actor());
    if (delivery.turn().isEmpty() || !mine) {
      return Optional.empty();
    }
    DeliveryClock clock = DeliveryClock.of(standing, delivery, today);
    if (clock.deemedOn().isPresent()) {
      return Optional.empty();
    }
    WorkItem item =
        WorkItem.of(
            ofSupplier ? "delivery-rework" : "delivery-accept",
            standing.stored().department(),
            Map.<String, Object>of(
                "delivery", delivery.id(), "title", standing.contract().terms().title()),
            standing.stored().page(),
            ofSupplier ? standing.stored().moved() : delivery.deliveredOn());
    return Optional.of(clock.last().filter(day -> !ofSupplier).map(item::dueOn).orElse(item));
  }
}
