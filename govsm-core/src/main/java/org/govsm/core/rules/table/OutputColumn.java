package org.govsm.core.rules.table;

import org.govsm.core.decision.Certainty;
import org.jspecify.annotations.Nullable;

/** An output column: a field of the answer. */
public record OutputColumn(String name, NamedType type) {

  /** The value in a cell of this column; null where the text says null. */
  @Nullable
  public Object read(String text, boolean notFound) throws CellException {
    Object answer = CellParser.output(text, type.type());
    if (answer == null) {
      return null;
    } else if (notFound) {
      throw refused(
          "the output " + text + " of a row graded " + Certainty.NOT_FOUND.code(), "write null");
    } else if (!type.allows(answer)) {
      throw refused("the output " + text + " is not allowed", "use one of the output values");
    } else if (!type.fits(answer)) {
      throw new CellException(
          "cell.unit", text + " is no sum of " + type.name(), "write at most two decimals");
    }
    return answer;
  }

  private static CellException refused(String what, String remedy) {
    return new CellException("cell.answer", what, remedy);
  }
}
