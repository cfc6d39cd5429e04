package org.govsm.core.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * What a table answers: the fields of one row, or of several where the question collects. Values
 * are Money (type rupees), Percent (type percent), BigDecimal, Boolean, LocalDate, or String (a
 * code).
 */
public final class Outputs implements ToPlain {

  private final boolean many;
  private final List<Map<String, @Nullable Object>> rows;

  private Outputs(boolean many, List<Map<String, @Nullable Object>> rows) {
    this.many = many;
    this.rows = List.copyOf(rows);
  }

  /** Of one row; its fields, which nobody changes any more, are kept. */
  static Outputs one(Map<String, @Nullable Object> fields) {
    return new Outputs(false, List.of(fields));
  }

  static Outputs many(List<Map<String, @Nullable Object>> rows) {
    return new Outputs(true, rows);
  }

  /**
   * Whether the question collects rows.
   *
   * @return true if there may be none or several rows
   */
  public boolean isMany() {
    return many;
  }

  /**
   * The rows.
   *
   * @return each as fields by name, in the order of the table; a field may be null where the law
   *     gives no value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return rows;
  }

  /**
   * A field of the one row.
   *
   * @param field its name
   * @return the value, or nothing where the law gives none
   * @throws IllegalStateException if the question collects rows
   * @throws IllegalArgumentException with the nearest right name, if the question does not answer
   *     such a field
   */
  public Optional<Object> get(String field) {
    if (many) {
      throw new IllegalStateException("this question collects rows; ask rows()");
    }
    Map<String, @Nullable Object> row = rows.get(0);
    if (!row.containsKey(field)) {
      throw new IllegalArgumentException(
          "no field '" + field + "' is answered" + NearestName.hint(field, row.keySet()));
    }
    return Optional.ofNullable(row.get(field));
  }

  /**
   * A field of the one row in its type.
   *
   * @param field its key
   * @param <T> the type of its values
   * @return the value, or nothing where the law gives none
   * @throws IllegalStateException if the question collects rows
   * @throws IllegalArgumentException with the nearest right name, if the question does not answer
   *     such a field
   * @throws ClassCastException if the field is of another kind in this question
   */
  public <T> Optional<T> get(AnswerKey<T> field) {
    return get(field.name()).map(field::cast);
  }

  /**
   * A code of the one row.
   *
   * @param field its name
   * @return the code
   * @throws IllegalStateException if it is not there or no code
   */
  public String code(String field) {
    return get(field)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .orElseThrow(() -> new IllegalStateException("no code in the field '" + field + "'"));
  }

  /**
   * A number of the one row.
   *
   * @param field its name
   * @return the number, or nothing where the law gives none
   */
  public Optional<BigDecimal> number(String field) {
    return get(field).map(BigDecimal.class::cast);
  }

  /**
   * The published tree form.
   *
   * @return the fields, or a list of them where the question collects
   */
  @Override
  public Object toPlain() {
    return many ? rows : rows.get(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outputs that && many == that.many && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
