package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Panel;
import org.govsm.procurement.supplier.PanelOffer;

/** Offered work: it is on record, of the days of the panel, and ordered from nobody else. */
record OfferedWork(KnownWorks works) {

  /**
   * The work of an id, whose contracts are of the days of the panel.
   *
   * @param day on which it is offered
   * @throws ProblemException where the department has no such work, or its days are not the panel's
   */
  KnownWorks.Work require(Transaction tx, StoredRecord panel, String id, LocalDate day) {
    KnownWorks.Work work =
        works.find(tx, panel.department(), id).orElseThrow(() -> refused(said("unknown-work", id)));
    if (isNothingLeft(work)) {
      throw refused(said("work-closed", id));
    }
    Panel of = PanelService.read(panel);
    older(of, work, id)
        .ifPresent(
            text -> {
              throw refused(text);
            });
    List<Message> faults =
        work.orders().stream().flatMap(one -> days(of, one, id, day).stream()).toList();
    if (!faults.isEmpty() && faults.size() == work.orders().size()) {
      throw refused(faults.get(0));
    }
    return work;
  }

  /** A purchase whose file was closed without a contract gives no work any more. */
  static boolean isNothingLeft(KnownWorks.Work work) {
    return work.closed() && work.orders().isEmpty();
  }

  /** Why a purchase without a contract is none that a panel gave: it is of before the panel. */
  static Optional<Message> older(Panel panel, KnownWorks.Work work, String id) {
    return work.day()
        .filter(day -> work.orders().isEmpty() && day.isBefore(panel.from()))
        .map(day -> said("work-older", id).with("day", day).with("from", panel.from()));
  }

  /**
   * Whether the record shows that the work of an offer is over on a day: the contracts on it of who
   * accepted it are, or its file is closed and nobody has one.
   */
  boolean isOver(Transaction tx, StoredRecord panel, PanelOffer offer, LocalDate day) {
    return works
        .find(tx, panel.department(), offer.work())
        .filter(work -> isOver(work, offer.supplier(), day))
        .isPresent();
  }

  static boolean isOver(KnownWorks.Work work, String by, LocalDate day) {
    List<KnownWorks.Order> own =
        work.orders().stream().filter(one -> Skeleton.same(one.supplier(), by)).toList();
    return own.isEmpty()
        ? isNothingLeft(work)
        : own.stream().allMatch(one -> one.until().isBefore(day));
  }

  /** Why a contract is none that the panel gave on a day; nothing where it can be. */
  static Optional<Message> days(Panel panel, KnownWorks.Order order, String id, LocalDate day) {
    if (order.from().isBefore(panel.from())) {
      return Optional.of(
          said("work-older", id).with("day", order.from()).with("from", panel.from()));
    }
    return order.until().isBefore(day)
        ? Optional.of(said("work-over", id).with("day", order.until()))
        : Optional.empty();
  }

  /**
   * Whether a contract on record proves that a member of a panel accepted a work.
   *
   * @throws ProblemException where somebody else has the work
   */
  boolean isProven(Transaction tx, StoredRecord panel, KnownWorks.Work work, String id, String by) {
    return isProven(work, id, by, new AcceptedWorks(tx, panel.department()).called(by));
  }

  /**
   * Who accepts a work is who has its contract, and of whom the purchase says that it is ordered.
   *
   * @param called the id and the names of who accepts it
   */
  static boolean isProven(KnownWorks.Work work, String id, String by, Set<String> called) {
    List<KnownWorks.Order> orders = work.orders();
    if (orders.stream().anyMatch(one -> Skeleton.same(one.supplier(), by))) {
      return true;
    }
    orders.stream()
        .findFirst()
        .ifPresent(
            one -> {
              throw refused(
                  said("work-of-other", id).with("supplier", one.supplier()).with("turn", by));
            });
    work.supplier()
        .filter(said -> !AcceptedWorks.isCalled(said, called))
        .ifPresent(
            one -> {
              throw refused(
                  said("work-bought-of-other", id).with("supplier", one).with("turn", by));
            });
    return false;
  }

  private static ProblemException refused(Message text) {
    return ProblemException.of(Faults.at("/work", text));
  }

  private static Message said(String what, String work) {
    return Message.of("panels." + what).with("work", work);
  }
}
