package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.table.CaseValues;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case: its days by their role (publication, award, payment ...) and its facts
 * by name. What is not in it is not known; it is never zero and never false.
 */
public final class Case implements ToPlain {

  /** Digits of a number, its zeros before or after the point counted. */
  private static final int MAX_DIGITS = 40;

  private final CaseValues values;

  private Case(Draft draft) {
    values = new CaseValues(Map.copyOf(draft.days), new HashMap<>(draft.facts));
  }

  /**
   * Starts a case. A day is said once, as the law that applies hangs on it; a fact that is given
   * again takes the place of the former.
   *
   * @return an empty draft
   */
  public static Draft draft() {
    return new Draft(false);
  }

  /**
   * This case as the beginning of another.
   *
   * @return a draft with all that is known here, in which another day takes the place of one
   */
  public Draft toDraft() {
    Draft draft = new Draft(true);
    draft.days.putAll(values.days());
    draft.facts.putAll(values.facts());
    return draft;
  }

  /**
   * The day in a role.
   *
   * @param role such as {@code publication}
   * @return the day, or nothing where it is not known
   */
  public Optional<LocalDate> day(String role) {
    return Optional.ofNullable(values.day(role));
  }

  /**
   * A fact.
   *
   * @param name such as {@code value}
   * @return a BigDecimal, LocalDate, Boolean or String, or nothing where it is not known or known
   *     to be nothing
   */
  public Optional<Object> fact(String name) {
    Object value = values.fact(name);
    return value == CaseValues.NOTHING ? Optional.empty() : Optional.ofNullable(value);
  }

  /**
   * The day in a role.
   *
   * @return the day, or nothing where it is not known
   */
  public Optional<LocalDate> day(DayRole role) {
    return day(role.name());
  }

  /**
   * A fact in its type.
   *
   * @param key the key of the fact
   * @param <T> the type of its values
   * @return the value, or nothing where it is not known or known to be nothing
   * @throws ClassCastException if the case holds a value of another kind under this name
   */
  public <T> Optional<T> fact(FactKey<T> key) {
    return fact(key.name()).map(key::given);
  }

  /**
   * Whether a fact is known, be it to be nothing.
   *
   * @param name such as {@code value}
   * @return false where the case does not say
   */
  public boolean knows(String name) {
    return values.facts().containsKey(name);
  }

  /** Whether a number can be written out: an exponent may stand for gigabytes of zeros. */
  static boolean isTooLong(BigDecimal number) {
    return number.precision() + Math.abs((long) number.scale()) > MAX_DIGITS;
  }

  /**
   * The facts that are known, be it to be nothing.
   *
   * @return their names, sorted
   */
  public Set<String> factNames() {
    return new TreeSet<>(values.facts().keySet());
  }

  /**
   * The days that are known.
   *
   * @return their roles, sorted
   */
  public Set<String> dayRoles() {
    return new TreeSet<>(values.days().keySet());
  }

  CaseValues values() {
    return values;
  }

  /**
   * The published tree form.
   *
   * @return {@code days} and {@code facts}, each sorted by name
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> known = new TreeMap<>();
    values
        .facts()
        .forEach(
            (name, value) -> known.put(name, value == CaseValues.NOTHING ? null : Tree.of(value)));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("days", Tree.of(new TreeMap<>(values.days())));
    tree.put("facts", known);
    return tree;
  }

  /** Two cases are one if they know the same; numbers count by their value, 40000 as 40000.00. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Case that
        && CanonicalForm.text(toPlain()).equals(CanonicalForm.text(that.toPlain()));
  }

  @Override
  public int hashCode() {
    return CanonicalForm.text(toPlain()).hashCode();
  }

  /** The tree. */
  @Override
  public String toString() {
    return toPlain().toString();
  }

  /** A case in the making; one thread fills it. */
  public static final class Draft {

    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Object> facts = new HashMap<>();

    private final boolean replacesDays;

    private Draft(boolean replacesDays) {
      this.replacesDays = replacesDays;
    }

    /**
     * A day of the case.
     *
     * @param role what happened on it
     * @throws IllegalArgumentException if {@link Case#draft} began it and it has another day there
     */
    public Draft day(DayRole role, LocalDate day) {
      return day(role.name(), day);
    }

    /**
     * A fact of the case.
     *
     * @param key the key of the fact
     * @param <T> the type of its values
     * @throws IllegalArgumentException for a number of more than 40 digits
     */
    public <T> Draft fact(FactKey<T> key, T value) {
      return fact(key.name(), key.kept(value));
    }

    /**
     * A whole number as a fact of the case.
     *
     * @param key the key of the fact
     */
    public Draft fact(FactKey<BigDecimal> key, long value) {
      return fact(key, BigDecimal.valueOf(value));
    }

    /**
     * A day of the case, for callers that are driven by data. A role that no question asks for is
     * refused where the case is decided.
     *
     * @param role what happened on it
     * @throws IllegalArgumentException if {@link Case#draft} began it and it has another day there
     */
    public Draft day(String role, LocalDate day) {
      LocalDate before = days.get(requireNonNull(role, "role"));
      if (!replacesDays && before != null && !before.equals(requireNonNull(day, "day"))) {
        throw new IllegalArgumentException(
            "the day '"
                + role
                + "' is given twice, as "
                + before
                + " and as "
                + day
                + "; give it once, or take the first back by without(\""
                + role
                + "\")");
      }
      days.put(role, requireNonNull(day, "day"));
      return this;
    }

    /**
     * A fact of the case, for callers that are driven by data. A name that no question asks for is
     * refused where the case is decided.
     *
     * @param value Money, Percent, BigDecimal, BigInteger, Integer, Long, Short, Boolean, String,
     *     LocalDate, or a collection of codes
     * @throws IllegalArgumentException for any other kind of value, floating point among them, and
     *     for a number of more than 40 digits
     */
    public Draft fact(String name, Object value) {
      facts.put(requireNonNull(name, "name"), rawOf(name, requireNonNull(value, "value")));
      return this;
    }

    /** A fact that is known to be nothing. */
    public Draft nothing(String name) {
      facts.put(requireNonNull(name, "name"), CaseValues.NOTHING);
      return this;
    }

    /**
     * A fact that is known to be nothing.
     *
     * @param key the key of the fact
     */
    public Draft nothing(FactKey<?> key) {
      return nothing(key.name());
    }

    /**
     * Takes back what is known under a name.
     *
     * @param name the name of a fact or the role of a day
     * @return this draft, in which it is not known
     */
    public Draft without(String name) {
      facts.remove(name);
      days.remove(name);
      return this;
    }

    /** Finishes it. */
    public Case done() {
      return new Case(this);
    }

    private static Object rawOf(String name, Object value) {
      if (value instanceof Money sum) {
        return sum.rupees();
      } else if (value instanceof Percent percent) {
        return percent.points();
      } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
        return BigDecimal.valueOf(((Number) value).longValue());
      } else if (value instanceof BigInteger number) {
        return new BigDecimal(number);
      } else if (value instanceof BigDecimal number && isTooLong(number)) {
        throw new IllegalArgumentException("the fact '" + name + "' has too many digits");
      } else if (value instanceof BigDecimal
          || value instanceof Boolean
          || value instanceof String
          || value instanceof LocalDate) {
        return value;
      } else if (value instanceof Collection<?> codes
          && codes.stream().allMatch(String.class::isInstance)) {
        return FactKey.codes(name).kept(codes.stream().map(String.class::cast).toList());
      }
      throw new IllegalArgumentException(
          "the fact '"
              + name
              + "' cannot be a "
              + value.getClass().getName()
              + "; give a sum as Money.ofRupees(\"40000\"), a percentage as Percent.of(\"2.5\"),"
              + " another number as a BigDecimal or a whole number, a day as a LocalDate, several"
              + " codes as a list of String");
    }
  }
}
