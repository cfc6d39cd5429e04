package org.govsm.portal.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InstrumentName;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.money.Money;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.facts.Moment;

/** Page format: days, instants, sums and numbers in the words and digits of a page. */
interface PageFormat {

  /** The sentences. */
  Messages words();

  /** A sentence without values. */
  String say(String key);

  /** A day in words, as the element that machines read. */
  default Content day(LocalDate day) {
    return Html.day(day, words());
  }

  /** The day that the page is about. */
  default Content strongDay(LocalDate day) {
    return Html.strong(day(day));
  }

  /** A day, or words that there is none. */
  default Content dayOr(Optional<LocalDate> day, String key) {
    return day.map(this::day).orElse(Html.text(say(key)));
  }

  /** From when to when something holds, in words. */
  default String days(Optional<LocalDate> from, Optional<LocalDate> until) {
    String key = from.isEmpty() ? "says.days-to" : until.isEmpty() ? "says.days-from" : "says.days";
    Message text = Message.of(key);
    text = from.isPresent() ? text.with("from", from.get()) : text;
    return words().say(until.isPresent() ? text.with("to", until.get().minusDays(1)) : text);
  }

  /** An instant, by the clocks of India. */
  default Content instant(Instant at) {
    return Html.instant(at, words());
  }

  /** A day, or an instant by the clocks of India where the hour is known. */
  default Content moment(Moment at) {
    return at.wholeDay() ? day(at.day()) : instant(at.start());
  }

  /** A sum to the paisa. */
  default String sum(Money sum) {
    String size = "\u20b9" + IndianNumbers.group(sum.rupees().abs());
    return sum.compareTo(Money.ZERO) < 0 ? "\u2212" + size : size;
  }

  /** A sum that is added or taken away. */
  default String signed(Money sum) {
    return sum.compareTo(Money.ZERO) > 0 ? "+" + sum(sum) : sum(sum);
  }

  /** A sum that is taken away; one below zero is added by that. */
  default String minus(Money sum) {
    return signed(Money.ZERO.minus(sum));
  }

  /** No money. */
  default String zero() {
    return sum(Money.ZERO);
  }

  /** A sum that is to stand in a {@link Rich} sentence. */
  default Content money(Money sum) {
    return Html.text(sum(sum));
  }

  /** A sum in lakh and crore, where it is large enough. */
  default Optional<String> inLakh(Money sum) {
    boolean large = sum.rupees().abs().compareTo(IndianNumbers.LAKH) >= 0;
    return large ? Optional.of(words().inLakhAndCrore(sum)) : Optional.empty();
  }

  /** A whole number. */
  default String number(long number) {
    return IndianNumbers.group(BigDecimal.valueOf(number));
  }

  /** The provision of a citation, in words. */
  default String provision(Citation citation) {
    return new ProvisionName(citation.provision()).name(words());
  }

  /** The instrument of a citation, in words. */
  default String instrument(Citation citation) {
    return new InstrumentName(citation.instrument()).name(words());
  }
}
