package org.govsm.core.rules.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Term;

/**
 * A type that a pack declares: its name is the unit, its allowed values bound what can be asked.
 *
 * @param name such as {@code rupees}; a basic type has its DMN name
 */
public record NamedType(String name, ValueType type, Cell allowed) {

  public static final String RUPEES = "rupees";
  public static final String PERCENT = "percent";
  public static final String LOCAL_TIME = "localTime";
  public static final String IDENTIFIER = "identifier";

  /** Several codes in one text, with commas, semicolons or spaces between them. */
  public static final String CODES = "codes";

  private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;]+");

  /** Letters and digits with marks between them, eight or more, a digit among them. */
  private static final Pattern ID = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9/._-]{7,}");

  private static final Optional<BigDecimal> PAISA = Optional.of(new BigDecimal("0.01"));
  private static final Optional<BigDecimal> WHOLE = Optional.of(BigDecimal.ONE);

  /** Digits of the rupees that a sum can hold in any case. */
  private static final int SAFE_DIGITS = 16;

  public static NamedType basic(ValueType type) {
    return new NamedType(type.dmnName(), type, Cell.ANY);
  }

  public static boolean isIdentifier(String text) {
    return ID.matcher(text).matches();
  }

  public NamedType withAllowed(Cell values) {
    return new NamedType(name, type, values);
  }

  public Optional<String> unit() {
    return type == ValueType.NUMBER && !name.equals(type.dmnName())
        ? Optional.of(name)
        : Optional.empty();
  }

  /** The smallest step between two values, where the unit has one. */
  public Optional<BigDecimal> step() {
    if (type != ValueType.NUMBER) {
      return Optional.empty();
    }
    return switch (name) {
      case RUPEES -> PAISA;
      case "days", "count" -> WHOLE;
      default -> Optional.empty();
    };
  }

  /** The allowed codes, where they are listed. */
  public List<String> codes() {
    return allowed.negated() || type != ValueType.STRING
        ? List.of()
        : allowed.ranges().stream().map(r -> (String) r.low()).toList();
  }

  public boolean allows(Object value) {
    return type.holds(value)
        && (isMany() ? parts(value).stream().allMatch(allowed::matches) : allowed.matches(value));
  }

  public boolean isMany() {
    return name.equals(CODES);
  }

  /** The codes of a text that holds several; else the value itself. */
  public List<Object> parts(Object value) {
    return isMany() ? codesOf(value.toString()).<Object>map(code -> code).toList() : List.of(value);
  }

  public static Stream<String> codesOf(String text) {
    return BETWEEN_CODES.splitAsStream(text).filter(code -> !code.isEmpty());
  }

  /** Whether a number stands on the smallest step of the unit and fits into it. */
  public boolean says(Object value) {
    if (!(value instanceof BigDecimal number)) {
      return true;
    }
    Optional<BigDecimal> step = step();
    boolean onStep =
        step.isEmpty()
            || number.scale() <= step.get().scale()
            || number.remainder(step.get()).signum() == 0;
    return onStep && (number.precision() - number.scale() < SAFE_DIGITS || fits(number));
  }

  /** Whether the unit can say a value: rupees have two decimals, and an end. */
  public boolean fits(Object raw) {
    if (!name.equals(RUPEES) || !(raw instanceof BigDecimal number)) {
      return true;
    }
    try {
      Money.ofRupees(number);
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /** The cell, if the unit can say all that it compares with. */
  public Cell inUnit(Cell cell) throws CellException {
    if (name.equals(RUPEES) && !cell.points().allMatch(this::fits)) {
      throw new CellException(
          "cell.unit", cell.canonical() + " is no sum of " + name, "write at most two decimals");
    }
    return cell;
  }

  /** The value as an answer carries it. */
  public Object typed(Object raw) {
    if (raw instanceof BigDecimal number) {
      return switch (name) {
        case RUPEES -> Money.ofRupees(number);
        case PERCENT -> new Percent(number);
        default -> plain(number);
      };
    }
    return raw;
  }

  /** One form for equal numbers, so that equal answers are equal. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The value as a sentence takes it. */
  Object spoken(Object raw) {
    Object value = fits(raw) ? typed(raw) : raw;
    return value instanceof String code ? new Term(code) : value;
  }
}
