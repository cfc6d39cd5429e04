package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/**
 * Length of time as a policy states it: a number is hours, a text such as "2 days" says its unit.
 */
final class StatedTime {

  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100_000);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

  private static final Map<String, Integer> NUMBERS =
      Map.of("a", 1, "an", 1, "one", 1, "two", 2, "three", 3, "एक", 1, "दो", 2, "तीन", 3);

  private static final Pattern UNIT =
      Pattern.compile("minute|hour|\\bhrs?\\b|day|week|month|मिनट|घंट|घण्ट|दिन|सप्ताह|माह|महीन");

  /** A length in other words, such as "no query waits longer than a day", which denies nothing. */
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:\\d|\\b(?:an?|one|two|three|four|five|six|same|next)|एक|दो|तीन|उसी)[ -]?"
              + "(?:\\p{L}+ )?(?:"
              + UNIT.pattern()
              + ")",
          Pattern.CASE_INSENSITIVE);

  /** Working days are no hours: which days those are is not known here. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:within |in |up to |at most )?([\\p{L}\\p{M}]+|\\d{1,4})[ -]?"
              + "(?:(minutes?|mins?|मिनट)|(hours?|hrs?|h|घंटे|घंटा|घंटों)"
              + "|(days?|दिन|दिनों)|(weeks?|सप्ताह))"
              + "(?: के भीतर| में)?\\.?");

  private StatedTime() {}

  /** Nothing where it is not given, or says no certain length, such as "2 working days". */
  static Optional<Duration> of(FactNode fact) {
    Optional<BigDecimal> hours = fact.number();
    if (hours.isPresent()) {
      return hours.filter(h -> h.compareTo(MOST_HOURS) <= 0).map(StatedTime::hours);
    }
    return fact.text().flatMap(StatedTime::read);
  }

  private static Duration hours(BigDecimal hours) {
    return Duration.ofSeconds(
        hours.multiply(SECONDS).setScale(0, RoundingMode.FLOOR).longValueExact());
  }

  private static Optional<Duration> read(String text) {
    Matcher said = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!said.matches()) {
      return Optional.empty();
    }
    String figure = said.group(1);
    Optional<Integer> number =
        Character.isDigit(figure.charAt(0))
            ? Optional.of(Integer.valueOf(figure))
            : Optional.ofNullable(NUMBERS.get(figure));
    return number.map(n -> unit(said).multipliedBy(n));
  }

  private static Duration unit(Matcher said) {
    if (said.group(2) != null) {
      return Duration.ofMinutes(1);
    } else if (said.group(3) != null) {
      return Duration.ofHours(1);
    }
    return Duration.ofDays(said.group(4) != null ? 1 : 7);
  }

  /** A time must be stated; one in working days is one. */
  static CheckResult given(FactNode fact) {
    boolean time =
        fact.number().isPresent()
            || fact.text().filter(t -> UNIT.matcher(t.toLowerCase(Locale.ROOT)).find()).isPresent()
            || of(fact).isPresent();
    Optional<CheckResult> none =
        fact.text().filter(text -> !LENGTH.matcher(text).find()).isPresent()
            ? fact.denial().map(text -> Require.saysNone(fact.path(), text))
            : Optional.empty();
    if (none.isPresent()) {
      return none.get();
    } else if (time || !fact.isGiven() || !fact.names().isEmpty()) {
      return Require.given(fact);
    }
    return CheckResult.unknown(fact)
        .saying(
            Message.of("check.not-time")
                .with("what", CheckResult.term(fact.path()))
                .with("given", fact.text().orElse("")));
  }
}
