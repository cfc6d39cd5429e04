package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;

/**
 * Key of a field of an answer: its name and the Java type of its values, so that a slip of either
 * does not compile. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 */
public final class AnswerKey<T> {

  private final String name;
  private final Function<Object, T> typed;

  private AnswerKey(String name, Function<Object, T> typed) {
    this.name = requireNonNull(name, "name");
    this.typed = typed;
  }

  /**
   * Key of a sum in rupees.
   *
   * @param name the name of the field
   */
  public static AnswerKey<Money> money(String name) {
    return new AnswerKey<>(name, Money.class::cast);
  }

  /**
   * Key of a percentage.
   *
   * @param name the name of the field
   * @return the key; a percentage that was worked out as a number is one too
   */
  public static AnswerKey<Percent> percent(String name) {
    return new AnswerKey<>(
        name, value -> value instanceof BigDecimal points ? new Percent(points) : (Percent) value);
  }

  /**
   * Key of any other number.
   *
   * @param name the name of the field
   */
  public static AnswerKey<BigDecimal> number(String name) {
    return new AnswerKey<>(name, BigDecimal.class::cast);
  }

  /**
   * Key of a yes or no.
   *
   * @param name the name of the field
   */
  public static AnswerKey<Boolean> flag(String name) {
    return new AnswerKey<>(name, Boolean.class::cast);
  }

  /**
   * Key of a day.
   *
   * @param name the name of the field
   */
  public static AnswerKey<LocalDate> day(String name) {
    return new AnswerKey<>(name, LocalDate.class::cast);
  }

  /**
   * Key of a code or another text.
   *
   * @param name the name of the field
   */
  public static AnswerKey<String> text(String name) {
    return new AnswerKey<>(name, String.class::cast);
  }

  /**
   * The name of the field in the tree form.
   *
   * @return one word in camel case
   */
  public String name() {
    return name;
  }

  /**
   * A value of the field in its type.
   *
   * @throws ClassCastException if the field is of another kind in the question that answered
   */
  public T cast(Object value) {
    return typed.apply(value);
  }

  @Override
  public String toString() {
    return name;
  }
}
