package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.govsm.procurement.metric.Metric;

/**
 * What a source gave as a figure: a number, the two ends of a number that it rounds, nothing
 * because the platform withholds it, or nothing at all. Nothing is never zero.
 */
public final class Figure implements Comparable<Figure> {

  /** What there is of a figure. */
  public enum State {
    /** A number. */
    MEASURED("measured"),

    /** Withheld by the platform, as below a privacy threshold. */
    SUPPRESSED("suppressed"),

    /** The field is there, with nothing in it. */
    EMPTY("empty");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /**
     * The word that data files and the API use.
     *
     * @return the code in small letters
     */
    public String code() {
      return code;
    }

    /**
     * Finds the constant of a code.
     *
     * @param code the word in a data file
     * @return the constant, or nothing if there is no such word
     */
    public static Optional<State> ofCode(String code) {
      return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
  }

  /** From so many digits on, public pages abbreviate. */
  private static final int ABBREVIATED = 5;

  /** So many figures an abbreviation has at most. */
  private static final int SHOWN = 3;

  /** Sources that show the account's own figures to the last digit. */
  static final Set<String> EXACT = Set.of("first-party", "platform-export");

  private static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::state)
          .thenComparing(f -> f.value.orElse(BigDecimal.ZERO))
          .thenComparing(f -> f.upTo.orElse(f.value.orElse(BigDecimal.ZERO)));

  private static final Figure SUPPRESSED =
      new Figure(State.SUPPRESSED, Optional.empty(), Optional.empty());
  private static final Figure EMPTY = new Figure(State.EMPTY, Optional.empty(), Optional.empty());

  private final State state;
  private final Optional<BigDecimal> value;
  private final Optional<BigDecimal> upTo;

  private Figure(State state, Optional<BigDecimal> value, Optional<BigDecimal> upTo) {
    this.state = requireNonNull(state, "state");
    this.value = requireNonNull(value, "value");
    this.upTo = requireNonNull(upTo, "upTo");
  }

  /**
   * An exact number.
   *
   * @param value the number, in the unit of the metric
   */
  public static Figure of(BigDecimal value) {
    return new Figure(State.MEASURED, Optional.of(value), Optional.empty());
  }

  /**
   * A number that was rounded: any from the first up to, but not including, the second.
   *
   * @param value the least that it can be, in the unit of the metric
   * @param upTo the first number that it cannot be
   * @throws IllegalArgumentException if {@code upTo} is not above {@code value}
   */
  public static Figure between(BigDecimal value, BigDecimal upTo) {
    if (upTo.compareTo(value) <= 0) {
      throw new IllegalArgumentException("nothing between " + value + " and " + upTo);
    }
    return new Figure(State.MEASURED, Optional.of(value), Optional.of(upTo));
  }

  /** A figure that the platform withholds. */
  public static Figure suppressed() {
    return SUPPRESSED;
  }

  /** A field with nothing in it. */
  public static Figure empty() {
    return EMPTY;
  }

  /**
   * What there is of it.
   *
   * @return measured, suppressed or empty
   */
  public State state() {
    return state;
  }

  /**
   * The number, or the least that it can be.
   *
   * @return nothing unless measured
   */
  public Optional<BigDecimal> value() {
    return value;
  }

  /**
   * The first number that a rounded figure cannot be.
   *
   * @return nothing where the number is exact, or there is none
   */
  public Optional<BigDecimal> upTo() {
    return upTo;
  }

  /**
   * The figure as its source shows it. A public counter that the platform cuts to a few leading
   * figures, as YouTube does with subscribers, stands for any number up to the next that it would
   * show; so does what an interface or a third party takes from it. Only the account's own pages
   * and their exports show every figure.
   *
   * @param source the code of the source
   * @param metric what is counted
   * @param day the day of the figure
   * @return this, or the interval that it stands for
   */
  public Figure asShownBy(String source, Metric metric, LocalDate day) {
    if (value.isEmpty() || isExactIn(source)) {
      return this;
    }
    BigDecimal shown = value.get();
    Optional<BigDecimal> end = metric.definitionOn(day).flatMap(one -> one.upTo(shown));
    if (end.isEmpty()) {
      return this;
    }
    BigDecimal step = end.get().subtract(shown.setScale(0, RoundingMode.DOWN));
    BigDecimal low = shown.subtract(shown.remainder(step));
    BigDecimal high = low.add(step);
    return between(low, upTo.filter(own -> own.compareTo(high) > 0).orElse(high));
  }

  /** Whether a source shows every figure. */
  static boolean isExactIn(String source) {
    return EXACT.contains(source);
  }

  /**
   * The numbers that a figure of three leading figures or less may abbreviate: 51000 may be written
   * for 50,500 as for 51,999, as it is not known whether a page rounds or cuts. Below ten thousand
   * pages show every figure.
   */
  Optional<Figure> abbreviated() {
    BigDecimal bare = value.orElse(BigDecimal.ZERO).stripTrailingZeros();
    int digits = bare.precision() - bare.scale();
    if (digits < ABBREVIATED || bare.precision() > SHOWN) {
      return Optional.empty();
    }
    int zeros = Math.min(-bare.scale(), digits - 2);
    BigDecimal step = BigDecimal.ONE.movePointRight(zeros).setScale(0);
    BigDecimal half = step.divide(BigDecimal.valueOf(2));
    BigDecimal whole = bare.setScale(0);
    return Optional.of(between(whole.subtract(half), whole.add(step)));
  }

  /** Measured before suppressed before empty; then by the numbers. */
  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }

  /** Whether both say the same; 1 and 1.00 do. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Figure that
        && upTo.isPresent() == that.upTo.isPresent()
        && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * state.code().hashCode()
        + value.map(v -> v.stripTrailingZeros().hashCode()).orElse(0);
  }

  /** Such as {@code 12400}, {@code 1230000..1240000} or {@code suppressed}. */
  @Override
  public String toString() {
    return value
        .map(v -> v.toPlainString() + upTo.map(end -> ".." + end.toPlainString()).orElse(""))
        .orElse(state.code());
  }
}
