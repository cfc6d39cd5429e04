package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Days of a bill: what is past lies not after the day of examination, and nothing before what comes
 * first, such as an advance or an acceptance before the order. The day of payment alone may lie
 * ahead.
 */
final class BillDays {

  private static final String AS_OF = "asOf";
  private static final String DATE = "date";
  private static final String ORDER = "order";
  private static final String ADVANCE = "advance";
  private static final String ACCEPTED = "acceptedOn";

  private final Node request;
  private final Citation cited;
  private final LocalDate asOf;
  private final LocalDate date;
  private final List<Finding> found = new ArrayList<>();

  private BillDays(Node request, Citation cited) {
    this.request = request;
    this.cited = cited;
    asOf = request.get(AS_OF, LocalDate.class);
    date = request.branch("invoice").orElseThrow().get(DATE, LocalDate.class);
  }

  static List<Finding> check(Node request, Citation cited) {
    BillDays days = new BillDays(request, cited);
    days.all();
    return List.copyOf(days.found);
  }

  private void all() {
    past(DATE, date);
    day(request, "received").ifPresent(on -> since("received", on));
    Optional<LocalDate> ordered = request.branch("terms").flatMap(of -> day(of, "orderedOn"));
    day(request, ACCEPTED).ifPresent(on -> accepted(on, ordered));
    ordered.ifPresent(on -> past(ORDER, on));
    request
        .branch("terms")
        .flatMap(of -> of.branch(ADVANCE))
        .flatMap(of -> day(of, "paidOn"))
        .ifPresent(
            on -> {
              past(ADVANCE, on);
              ordered.ifPresent(first -> order(ADVANCE, on, ORDER, first));
            });
    day(request, "payment").ifPresent(on -> order("payment", on, DATE, date));
    each("paid", "on", "paid");
    each("creditNotes", DATE, "creditNote");
    for (Node objection : request.branches("objections")) {
      day(objection, "raisedOn")
          .ifPresent(
              on -> {
                past("objection", on);
                ordered.ifPresent(first -> order("objection", on, ORDER, first));
              });
      day(objection, "answeredOn").ifPresent(on -> past("answer", on));
    }
    for (Node certificate : request.branches("certificates")) {
      begin(certificate)
          .ifPresent(
              first -> {
                past("period", first);
                order(DATE, date, "period", first);
              });
    }
  }

  /** Nothing is accepted before it was ordered, nor before the period in which it was done. */
  private void accepted(LocalDate on, Optional<LocalDate> ordered) {
    past(ACCEPTED, on);
    ordered.ifPresent(first -> order(ACCEPTED, on, ORDER, first));
    for (Node certificate : request.branches("certificates")) {
      day(certificate, "from")
          .or(() -> begin(certificate))
          .ifPresent(first -> order(ACCEPTED, on, "period", first));
    }
  }

  /** The first day of the month in which the period of a certificate begins. */
  static Optional<LocalDate> begin(Node certificate) {
    try {
      return Optional.of(YearMonth.parse(certificate.text("period")).atDay(1));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Node node, String name) {
    return node.find(name, LocalDate.class);
  }

  private void each(String list, String member, String name) {
    request.branches(list).forEach(one -> day(one, member).ifPresent(on -> since(name, on)));
  }

  /** Past, and not before the invoice. */
  private void since(String name, LocalDate day) {
    past(name, day);
    order(name, day, DATE, date);
  }

  private void past(String name, LocalDate day) {
    order(AS_OF, asOf, name, day);
  }

  private void order(String later, LocalDate laterDay, String earlier, LocalDate earlierDay) {
    if (laterDay.isBefore(earlierDay)) {
      Message text =
          Message.of("bill.days")
              .with("later", new Term("bill-day." + later))
              .with("laterDay", laterDay)
              .with("earlier", new Term("bill-day." + earlier))
              .with("earlierDay", earlierDay);
      found.add(Finding.of("DAYS_OUT_OF_ORDER", Weight.BLOCKING, text, cited));
    }
  }
}
