package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.core.time.WorkingDays;
import org.govsm.portal.calendars.CalendarUse;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.ResponseTerms;
import org.govsm.procurement.contract.Terms;

/** Office hours of contracts: which count by a calendar of working days, and what it lacks. */
public record OfficeHours(ContractServices services) implements CalendarUse {

  private static final int PAGE = 200;

  /** The calendar of a department by which terms count, as it stands. */
  static Optional<StoredCalendar> calendar(Transaction tx, String department, Terms terms) {
    return id(terms).flatMap(id -> new WorkingCalendars(tx).newest(department, id));
  }

  /** The calendars of a department that have days, each with the years that are entered. */
  public static Map<String, String> calendars(Transaction tx, String department) {
    Map<String, String> all = new TreeMap<>();
    for (StoredCalendar one : new WorkingCalendars(tx).of(department)) {
      Set<String> years = new TreeSet<>();
      one.days()
          .parts()
          .forEach(part -> part.years().forEach(year -> years.add(String.valueOf(year.year()))));
      all.put(one.calendar(), one.calendar() + ": " + String.join(", ", years));
      if (years.isEmpty()) {
        all.remove(one.calendar()); // all of it was withdrawn
      }
    }
    return all;
  }

  private static Optional<String> id(Terms terms) {
    return terms.response().filter(ResponseTerms::isOfOfficeHours).flatMap(ResponseTerms::calendar);
  }

  /**
   * What a calendar lacks.
   *
   * @param calendar its id
   * @param path where it is entered
   */
  public record Lack(Message why, String calendar, String path) {}

  /** What the calendar of a contract lacks for its periods that have begun. */
  static Optional<Lack> lack(Transaction tx, WrittenContract contract, LocalDate today) {
    Terms terms = contract.terms();
    String department = contract.stored().department();
    return id(terms)
        .flatMap(
            id -> {
              Optional<StoredCalendar> known = new WorkingCalendars(tx).newest(department, id);
              WorkingDays days =
                  known.map(StoredCalendar::days).orElseGet(() -> WorkingDays.none(id));
              List<Integer> years = years(terms, days, today);
              if (years.isEmpty()) {
                return Optional.empty();
              }
              Message why =
                  known.isEmpty()
                      ? Message.of("calendars.lacking").with("calendar", id)
                      : Message.of("calendars.lacking-years")
                          .with("calendar", id)
                          .with("years", years.stream().map(String::valueOf).toList());
              String path = "/departments/" + department + "/calendars/new?calendar=" + id;
              return Optional.of(new Lack(why, id, path + "&year=" + years.get(0)));
            });
  }

  private static List<Integer> years(Terms terms, WorkingDays days, LocalDate today) {
    TreeSet<Integer> years = new TreeSet<>();
    for (BillingPeriod period : terms.periods()) {
      if (!period.isClosing() && !period.from().isAfter(today)) {
        days.count(EffectivePeriod.ofClosed(period.from(), period.until().minusDays(1)))
            .<Boolean>fold(
                answer -> true,
                refer -> false,
                undetermined ->
                    years.addAll(
                        List.of(period.from().getYear(), period.until().minusDays(1).getYear())));
      }
    }
    return new ArrayList<>(years);
  }

  /** The contracts of a department that count by a calendar, as they stand. */
  List<WrittenContract> contracts(Transaction tx, String department, String calendar) {
    List<WrittenContract> all = new ArrayList<>();
    String after = "";
    for (List<ContractHead> heads = heads(tx, department, after);
        !heads.isEmpty();
        heads = heads(tx, department, after)) {
      List<String> ids = heads.stream().map(ContractHead::id).toList();
      services.contracts().all(tx, ids).stream()
          .filter(one -> id(one.terms()).filter(calendar::equals).isPresent())
          .forEach(all::add);
      after = ids.get(ids.size() - 1);
    }
    return all;
  }

  private static List<ContractHead> heads(Transaction tx, String department, String after) {
    return new Contracts(tx).heads(Optional.of(department), after, PAGE);
  }

  @Override
  public List<By> of(Transaction tx, String department, String calendar) {
    return contracts(tx, department, calendar).stream()
        .map(
            one ->
                new By(
                    one.terms().title(),
                    hours(one.terms().response().orElseThrow()),
                    "/contracts/" + one.id()))
        .toList();
  }

  private static Message hours(ResponseTerms rule) {
    return rule.opens().isPresent() && rule.closes().isPresent()
        ? Message.of("calendars.hours")
            .with("opens", rule.opens().get().toString())
            .with("closes", rule.closes().get().toString())
        : Message.of("calendars.hours-open");
  }

  @Override
  public List<Message> changed(Transaction tx, StoredCalendar now, Caller by) {
    CaseRecount recount = new CaseRecount(services, now);
    return contracts(tx, now.department(), now.calendar()).stream()
        .flatMap(one -> recount.of(tx, one, by).stream())
        .toList();
  }
}
