package org.govsm.core.rules.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the S-FEEL of the profile: one cell of one column. */
public final class CellParser {

  private static final String OUTPUT =
      "write one value, a text in quotes, or null where the law gives none";

  private final Literals in;
  private final ValueType type;

  private CellParser(Literals in, ValueType type) {
    this.in = in;
    this.type = type;
  }

  /** The condition in an input cell. */
  public static Cell input(String text, ValueType type) throws CellException {
    CellParser parser = new CellParser(new Literals(text), type);
    Cell cell = parser.cell();
    if (!parser.in.atEnd()) {
      throw parser.in.unreadable("something follows the end of the condition");
    }
    return cell;
  }

  /** The value in an output cell; null where the text says null. */
  static @Nullable public Object output(String text, ValueType type) throws CellException {
    if (text.isBlank()) {
      throw new CellException("cell.empty", "the output is empty", OUTPUT);
    }
    Literals in = new Literals(text);
    if (in.dashIsNext()) {
      throw new CellException("cell.syntax", "an output is never -", OUTPUT);
    }
    Object value = in.literal();
    if (!in.atEnd()) {
      throw new CellException("cell.output", "an output is one literal, not: " + text, OUTPUT);
    }
    return value == CaseValues.NOTHING ? null : new CellParser(in, type).typed(value);
  }

  private Cell cell() throws CellException {
    if (in.takeAll("-")) {
      return Cell.ANY;
    }
    if (!in.take("not")) {
      return list();
    }
    in.expect("(", "not is followed by (");
    if (in.dashIsNext()) {
      throw new CellException(
          "cell.not-any", "not(-) matches nothing", "take the row out or write what is meant");
    }
    Cell negated = list().not();
    in.expect(")", "not(...) is not closed");
    return negated;
  }

  private Cell list() throws CellException {
    List<Range> ranges = new ArrayList<>();
    boolean nothing = false;
    do {
      Range test = test();
      if (test == null) {
        nothing = true;
      } else {
        ranges.add(test);
      }
    } while (in.take(","));
    return Cell.anyOf(ranges, nothing);
  }

  /** One test; null for the literal {@code null}. */
  private @Nullable Range test() throws CellException {
    if (in.take("<=")) {
      return new Range(null, false, ordered(), true);
    } else if (in.take("<")) {
      return new Range(null, false, ordered(), false);
    } else if (in.take(">=")) {
      return new Range(ordered(), true, null, false);
    } else if (in.take(">")) {
      return new Range(ordered(), false, null, false);
    } else if (in.take("[")) {
      return range(true);
    } else if (in.take("(") || in.take("]")) {
      return range(false);
    }
    Object value = in.literal();
    return value == CaseValues.NOTHING ? null : Range.single(typed(value));
  }

  private Range range(boolean lowClosed) throws CellException {
    Object low = ordered();
    in.expect("..", "a range has two dots between its ends");
    Object high = ordered();
    boolean highClosed = in.take("]");
    if (!highClosed && !in.take(")") && !in.take("[")) {
      throw in.unreadable("a range is not closed");
    }
    Range range = new Range(low, lowClosed, high, highClosed);
    if (range.isEmpty()) {
      throw new CellException(
          "cell.range-empty",
          "no value lies in " + range.canonical(),
          "put the smaller end first, or close the ends");
    }
    return range;
  }

  private Object ordered() throws CellException {
    if (!type.isOrdered()) {
      throw new CellException(
          "cell.range-type",
          "a " + type.dmnName() + " has no order here",
          "list the values one by one");
    }
    Object value = in.literal();
    return typed(value);
  }

  private Object typed(Object value) throws CellException {
    if (!type.holds(value)) {
      String written = value == CaseValues.NOTHING ? "null" : Range.literal(value);
      throw new CellException(
          "cell.type",
          written + " is not a " + type.dmnName(),
          "write a " + type.dmnName() + ", or change the type of the column");
    }
    return value;
  }
}
