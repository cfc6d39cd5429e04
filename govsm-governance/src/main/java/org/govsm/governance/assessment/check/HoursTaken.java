package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;

/**
 * Time from receipt to an act against a limit in hours: told in hours and minutes, and to the
 * second where less than a minute decides.
 */
final class HoursTaken {

  private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);
  private static final int SHOWN = 4;

  private HoursTaken() {}

  /** The time must not be more than the limit. */
  static CheckResult atMost(Duration taken, BigDecimal limit) {
    CheckResult measured = Require.atMost("hours", hours(taken), limit);
    boolean kept = measured.outcome() == Outcome.PASS;
    return told(measured, kept ? "check.time-within" : "check.time-over", taken, limit);
  }

  /** Nothing was done in a time that is longer than the limit. */
  static CheckResult open(Duration waited, BigDecimal limit) {
    return told(Require.atMost("hours", hours(waited), limit), "check.time-open", waited, limit);
  }

  private static CheckResult told(
      CheckResult measured, String key, Duration taken, BigDecimal limit) {
    Duration most = Duration.ofSeconds(limit.multiply(SECONDS_OF_AN_HOUR).longValueExact());
    boolean close = taken.minus(most).abs().compareTo(Duration.ofMinutes(1)) < 0;
    return measured.saying(
        Message.of(key).with("value", said(taken, close)).with("limit", said(most, false)));
  }

  /** Rounded up to be shown: whatever is over the limit is shown as over it. */
  static BigDecimal hours(Duration time) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    return seconds.divide(SECONDS_OF_AN_HOUR, SHOWN, RoundingMode.UP).stripTrailingZeros();
  }

  private static Message said(Duration time, boolean toTheSecond) {
    Duration whole = Duration.ofSeconds(time.getSeconds() + (time.getNano() > 0 ? 1 : 0));
    String unit =
        toTheSecond && whole.toSecondsPart() > 0
            ? "check.time-seconds"
            : whole.toMinutesPart() > 0 ? "check.time-minutes" : "check.time-hours";
    return Message.of(unit)
        .with("hours", whole.toHours())
        .with("minutes", whole.toMinutesPart())
        .with("seconds", whole.toSecondsPart());
  }
}
