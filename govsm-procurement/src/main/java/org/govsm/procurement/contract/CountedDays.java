package org.govsm.procurement.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;

/** Days over which something was counted: whether a certificate can be made of the count. */
public final class CountedDays {

  private CountedDays() {}

  /**
   * Why a count of some days will not count, or not where one expects it.
   *
   * @param from the first day
   * @param until the day after the last
   * @param learnt when the count comes in
   * @return each thing that is to be known; nothing where it counts in the certificate of its days
   */
  public static List<Message> notes(Terms terms, LocalDate from, LocalDate until, Instant learnt) {
    List<BillingPeriod> met = periods(terms, from, until);
    if (met.isEmpty()) {
      return List.of(outside("counted.outside", terms));
    }
    List<Message> notes = new ArrayList<>();
    if (from.isBefore(met.get(0).from()) || until.isAfter(met.get(met.size() - 1).until())) {
      notes.add(outside("counted.partly-outside", terms));
    }
    if (KpiPeriods.isOne(terms, from, until)) {
      met = met.subList(met.size() - 1, met.size()); // its result stands in that certificate
    }
    if (met.size() > 1) {
      notes.add(Message.of("counted.several").with("count", met.size()));
    }
    met.forEach(one -> frozen(terms, one, learnt).ifPresent(notes::add));
    return List.copyOf(notes);
  }

  /** The periods of a contract that some days touch. */
  public static List<BillingPeriod> periods(Terms terms, LocalDate from, LocalDate until) {
    return terms.periods().stream()
        .filter(one -> !one.isClosing())
        .filter(one -> one.from().isBefore(until) && from.isBefore(one.until()))
        .toList();
  }

  private static Message outside(String key, Terms terms) {
    List<BillingPeriod> all = terms.periods().stream().filter(one -> !one.isClosing()).toList();
    return Message.of(key)
        .with("from", all.get(0).from())
        .with("last", all.get(all.size() - 1).until().minusDays(1));
  }

  private static Optional<Message> frozen(Terms terms, BillingPeriod period, Instant learnt) {
    return terms
        .frozen(period)
        .filter(learnt::isAfter)
        .map(
            end ->
                Message.of("counted.frozen")
                    .with("period", PeriodWords.named(period))
                    .with("day", LocalDate.ofInstant(end, Reading.INDIA)));
  }
}
