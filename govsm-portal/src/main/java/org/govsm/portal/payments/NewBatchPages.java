package org.govsm.portal.payments;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Ruling;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;

/** New batch pages: bills that are passed, those that are due first come first. */
@Path("payments/{department}/new")
@Produces(MediaType.TEXT_HTML)
public record NewBatchPages(PaymentServices services, BatchListPages pages) {

  private static final int MOST_DAYS = 31;

  /** The form. */
  @GET
  public Response blank(@Context Call call) {
    return call.read(tx -> pages.show(tx, call.page(), call.department(), begun(tx, call)));
  }

  /** Of another batch those bills are chosen that the bank did not pay. */
  private Form begun(Transaction tx, Call call) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("valueDate", proposed(tx, call.department()).toString());
    call.page()
        .given("again")
        .flatMap(batch -> new Batches(tx).find(call.department(), batch))
        .map(
            batch ->
                EarlierOrders.again(tx, services.batches().bills(), new Batches(tx).orders(batch))
                    .stream()
                    .map(bill -> bill.contract() + "/" + bill.id())
                    .collect(joining("\n")))
        .filter(chosen -> !chosen.isEmpty())
        .ifPresent(chosen -> typed.put("bill", chosen));
    return Form.of(typed);
  }

  /**
   * Banks pay on working days: the first from today on that is no Sunday, and no day off in the
   * calendars of the department, as far as they go.
   */
  private LocalDate proposed(Transaction tx, String department) {
    Map<String, StoredCalendar> calendars = new LinkedHashMap<>();
    new WorkingCalendars(tx).of(department).forEach(one -> calendars.put(one.calendar(), one));
    LocalDate today = services.batches().today();
    return today
        .datesUntil(today.plusDays(MOST_DAYS))
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .filter(day -> calendars.values().stream().noneMatch(one -> isOff(one, day)))
        .findFirst()
        .orElse(today);
  }

  private static boolean isOff(StoredCalendar calendar, LocalDate day) {
    return calendar.days().isWorkingDay(day) instanceof Ruling.Answer<Boolean> known
        && !known.value();
  }
}
