package org.govsm.core.rules.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values between two ends; an absent end is open for ever. A single value is both ends. */
public record Range(
    @Nullable Object low, boolean lowClosed, @Nullable Object high, boolean highClosed) {

  static Range single(Object value) {
    return new Range(value, true, value, true);
  }

  boolean isSingle() {
    return low != null && high != null && lowClosed && highClosed && compare(low, high) == 0;
  }

  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    } else if (low instanceof LocalDate first && high instanceof LocalDate last) {
      return (lowClosed ? first : first.plusDays(1)).isAfter(highClosed ? last : last.minusDays(1));
    }
    int order = compare(low, high);
    return order > 0 || (order == 0 && !(lowClosed && highClosed));
  }

  boolean contains(Object value) {
    return reachesFromLow(value) && reachesToHigh(value);
  }

  private boolean reachesFromLow(Object value) {
    if (low == null) {
      return true;
    }
    int order = compare(value, low);
    return order > 0 || (order == 0 && lowClosed);
  }

  private boolean reachesToHigh(Object value) {
    if (high == null) {
      return true;
    }
    int order = compare(value, high);
    return order < 0 || (order == 0 && highClosed);
  }

  /** Of a range of days, the first of them. */
  LocalDate firstDay() {
    return low == null ? LocalDate.MIN : dayAfter(low, !lowClosed);
  }

  /** Of a range of days, the first that is too late. */
  LocalDate endDay() {
    return high == null ? LocalDate.MAX : dayAfter(high, highClosed);
  }

  private static LocalDate dayAfter(Object end, boolean after) {
    return after ? ((LocalDate) end).plusDays(1) : (LocalDate) end;
  }

  /**
   * Orders two values of one type; a boolean or string is only ever asked whether it is the same.
   */
  static int compare(Object a, Object b) {
    if (a instanceof BigDecimal number) {
      return number.compareTo((BigDecimal) b);
    } else if (a instanceof LocalDate day) {
      return day.compareTo((LocalDate) b);
    } else if (a instanceof Boolean truth) {
      return truth.compareTo((Boolean) b);
    }
    return ((String) a).compareTo((String) b);
  }

  /** The canonical text: {@code [0..50000]}, {@code >= 2024-07-10}, {@code "GEM"}. */
  String canonical() {
    if (isSingle()) {
      return literal(low);
    } else if (low == null) {
      return (highClosed ? "<= " : "< ") + literal(high);
    } else if (high == null) {
      return (lowClosed ? ">= " : "> ") + literal(low);
    }
    return (lowClosed ? "[" : "(") + literal(low) + ".." + literal(high) + (highClosed ? "]" : ")");
  }

  public static String literal(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } else if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    return String.valueOf(value);
  }
}
