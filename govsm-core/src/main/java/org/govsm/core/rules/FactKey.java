package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.table.NamedType;
import org.govsm.core.time.LocalTimes;

/**
 * Key of a fact: its name and the Java type of its values, so that a slip of either does not
 * compile. Immutable and thread-safe.
 *
 * <p>A name is one word in camel case; any other is refused. A module that ships law has a constant
 * for each fact that its questions ask for. A pack of one's own brings facts of its own; their keys
 * are made here, and a name that no question asks for is refused where the case is decided.
 *
 * @param <T> the type of the values
 */
public final class FactKey<T> {

  private final String name;
  private final Function<T, Object> kept;
  private final Function<Object, T> given;

  private FactKey(String name, Function<T, Object> kept, Function<Object, T> given) {
    this.name = Fact.oneWord(requireNonNull(name, "name"));
    this.kept = kept;
    this.given = given;
  }

  private static <T> FactKey<T> asItIs(String name, Class<T> type) {
    return new FactKey<>(name, value -> value, type::cast);
  }

  /**
   * Key of a sum in rupees.
   *
   * @param name the name of the fact
   */
  public static FactKey<Money> money(String name) {
    return new FactKey<>(name, Money::rupees, sum -> Money.ofRupees((BigDecimal) sum));
  }

  /**
   * Key of a percentage; 2.5 percent is 2.5, not 0.025.
   *
   * @param name the name of the fact
   */
  public static FactKey<Percent> percent(String name) {
    return new FactKey<>(name, Percent::points, points -> new Percent((BigDecimal) points));
  }

  /**
   * Key of any other number: days, months, a count.
   *
   * @param name the name of the fact
   */
  public static FactKey<BigDecimal> number(String name) {
    return asItIs(name, BigDecimal.class);
  }

  /**
   * Key of a yes or no.
   *
   * @param name the name of the fact
   */
  public static FactKey<Boolean> flag(String name) {
    return asItIs(name, Boolean.class);
  }

  /**
   * Key of a day that is a fact; the days that say which law applies have a {@link DayRole}.
   *
   * @param name the name of the fact
   */
  public static FactKey<LocalDate> day(String name) {
    return asItIs(name, LocalDate.class);
  }

  /**
   * Key of a local time of India.
   *
   * @param name the name of the fact
   * @return the key; of a day alone the time is midnight
   */
  public static FactKey<LocalDateTime> localTime(String name) {
    return new FactKey<>(
        name, LocalDateTime::toString, time -> LocalTimes.read((String) time).orElseThrow());
  }

  /**
   * Key of a code or another text.
   *
   * @param name the name of the fact
   */
  public static FactKey<String> text(String name) {
    return asItIs(name, String.class);
  }

  /**
   * Key of several codes; their order does not matter.
   *
   * @param name the name of the fact
   */
  public static FactKey<List<String>> codes(String name) {
    return new FactKey<>(
        name, codes -> String.join(", ", codes), text -> NamedType.codesOf((String) text).toList());
  }

  /**
   * The name, by which packs, trees and the HTTP API know the fact.
   *
   * @return one word in camel case
   */
  public String name() {
    return name;
  }

  /** The value as a case keeps it. */
  Object kept(T value) {
    return kept.apply(requireNonNull(value, name));
  }

  /** The value of a case. */
  T given(Object raw) {
    return given.apply(raw);
  }

  @Override
  public String toString() {
    return name;
  }
}
