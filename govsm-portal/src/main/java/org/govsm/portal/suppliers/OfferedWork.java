package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Panel;

/** Offered work: it is on record, of the days of the panel, and ordered from nobody else. */
record OfferedWork(KnownWorks works) {

  /**
   * The contract that a work is; nothing for a purchase.
   *
   * @throws ProblemException where the department has no such work, or its days are not the panel's
   */
  Optional<KnownWorks.Order> require(
      Transaction tx, StoredRecord panel, String work, LocalDate today) {
    Optional<KnownWorks.Order> order =
        works
            .find(tx, panel.department(), work)
            .orElseThrow(() -> refused("unknown-work", work))
            .order();
    order.ifPresent(one -> requireDays(PanelService.read(panel), one, work, today));
    return order;
  }

  static void requireDays(Panel panel, KnownWorks.Order order, String work, LocalDate today) {
    if (order.from().isBefore(panel.from())) {
      throw ProblemException.of(
          Faults.at(
              "/work",
              said("work-older", work).with("day", order.from()).with("from", panel.from())));
    } else if (order.until().isBefore(today)) {
      throw ProblemException.of(
          Faults.at("/work", said("work-over", work).with("day", order.until())));
    }
  }

  /** Who accepts a work is who has its contract. */
  static void requireOf(Optional<KnownWorks.Order> order, String work, String supplier) {
    order
        .filter(one -> !Skeleton.same(one.supplier(), supplier))
        .ifPresent(
            one -> {
              Message text = said("work-of-other", work).with("supplier", one.supplier());
              throw ProblemException.of(Faults.at("/work", text.with("turn", supplier)));
            });
  }

  private static ProblemException refused(String what, String work) {
    return ProblemException.of(Faults.at("/work", said(what, work)));
  }

  private static Message said(String what, String work) {
    return Message.of("panels." + what).with("work", work);
  }
}
