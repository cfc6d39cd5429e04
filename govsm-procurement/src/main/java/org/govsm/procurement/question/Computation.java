package org.govsm.procurement.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.rules.AnswerKey;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.text.NearestName;
import org.govsm.core.time.DayBounds;

/**
 * What was worked out from one or more tables: fields by name, those that the question says it
 * answers. A part that was not asked for is left out of it. Values are Money, Percent, BigDecimal,
 * Boolean, LocalDate, or String (a code).
 */
public final class Computation implements ToPlain {

  private final Map<String, Object> fields;
  private final List<String> answered;

  private Computation(Map<String, Object> fields, List<String> answered) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.answered = answered;
  }

  /**
   * A field.
   *
   * @param field its name
   * @return the value, or nothing where that part was not asked for
   * @throws IllegalArgumentException with the nearest right name, if the question does not answer
   *     such a field
   */
  public Optional<Object> get(String field) {
    if (!answered.contains(field)) {
      throw new IllegalArgumentException(
          "no field '" + field + "' is answered" + NearestName.hint(field, answered));
    }
    return Optional.ofNullable(fields.get(field));
  }

  /**
   * A field in its type.
   *
   * @param field its key
   * @param <T> the type of its values
   * @return the value, or nothing where that part was not asked for
   * @throws IllegalArgumentException with the nearest right name, if the question does not answer
   *     such a field
   * @throws ClassCastException if the field is of another kind in this question
   */
  public <T> Optional<T> get(AnswerKey<T> field) {
    return get(field.name()).map(field::cast);
  }

  /**
   * A sum.
   *
   * @param field its name
   * @return the sum, or nothing
   * @throws ClassCastException if it is of another kind
   */
  public Optional<Money> money(String field) {
    return get(field).map(Money.class::cast);
  }

  /**
   * A number.
   *
   * @param field its name
   * @return the number, or nothing
   * @throws ClassCastException if it is of another kind
   */
  public Optional<BigDecimal> number(String field) {
    return get(field).map(BigDecimal.class::cast);
  }

  /**
   * A yes or no.
   *
   * @param field its name
   * @return true or false, or nothing
   * @throws ClassCastException if it is of another kind
   */
  public Optional<Boolean> flag(String field) {
    return get(field).map(Boolean.class::cast);
  }

  /**
   * A day.
   *
   * @param field its name
   * @return the day, or nothing
   * @throws ClassCastException if it is of another kind
   */
  public Optional<LocalDate> day(String field) {
    return get(field).map(LocalDate.class::cast);
  }

  /**
   * The published tree form.
   *
   * @return the fields, in the order in which they were worked out
   */
  @Override
  public Map<String, Object> toPlain() {
    return fields;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Computation that && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return fields.toString();
  }

  /** An answer in the making. One thread fills it. */
  public static final class Draft {

    private final Question question;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Draft(Question question) {
      this.question = question;
    }

    /**
     * Sets a field.
     *
     * @param field its name
     * @param value Money, Percent, BigDecimal, Boolean, LocalDate, or a code
     * @throws IllegalArgumentException if the question does not say that it answers this, or says
     *     that it is of another kind, within other bounds or one of other codes
     * @throws ArithmeticException for a day beyond the years 1900 to 2199, which is treated as a
     *     sum that is too large
     */
    public Draft put(String field, Object value) {
      Fact answered =
          question.answer().stream()
              .filter(one -> one.name().equals(field))
              .findFirst()
              .orElseThrow(() -> refused("does not answer " + field));
      if (value instanceof LocalDate day && !DayBounds.contain(day)) {
        throw new ArithmeticException(question.id() + " gives a day that nobody means: " + day);
      } else if (!answered.allows(value)) {
        throw refused(
            "answers "
                + field
                + " with a value that it does not allow, "
                + value
                + ": "
                + answered);
      }
      fields.put(field, value);
      return this;
    }

    /**
     * Sets a field to a value, where there is one.
     *
     * @param field its name
     * @param value as for {@link #put}
     */
    public Draft put(String field, Optional<?> value) {
      value.ifPresent(known -> put(field, known));
      return this;
    }

    private IllegalArgumentException refused(String why) {
      return new IllegalArgumentException(question.id() + ' ' + why);
    }

    Optional<Computation> done() {
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Computation(fields, question.answer().stream().map(Fact::name).toList()));
    }
  }
}
