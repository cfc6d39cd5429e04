package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Something that moves money and that the terms leave unsaid, with the readings that a court or an
 * auditor could give it.
 *
 * @param pointer where the terms would say it, as a JSON pointer
 * @param question what is left open
 * @param readings the readings, the usual one first; at least two
 */
public record OpenPoint(String pointer, Message question, List<Reading> readings) {

  /**
   * Keeps its own copy.
   *
   * @param pointer see the record
   * @param question see the record
   * @param readings see the record
   * @throws IllegalArgumentException if there are not two readings
   */
  public OpenPoint {
    readings = List.copyOf(readings);
    if (readings.size() < 2) {
      throw new IllegalArgumentException("one reading is no open point: " + pointer);
    }
  }

  /**
   * A part that is left out, although the money depends on it.
   *
   * @param node the object that should have it
   * @param part its name
   * @param values the values that it could have, the usual one first
   * @return none if it is stated
   */
  public static List<OpenPoint> unlessStated(Node node, String part, List<?> values) {
    if (node.has(part)) {
      return List.of();
    }
    List<Reading> readings =
        values.stream().map(value -> new Reading(String.valueOf(value), value)).toList();
    String pointer = node.pointer() + "/" + part;
    return List.of(new OpenPoint(pointer, Message.of("open." + part), readings));
  }

  /**
   * One way to read it.
   *
   * @param code a short word for it
   * @param value what the terms would say, as a tree
   * @param from the first day on which it makes a difference; periods that end before it are read
   *     as the terms stand. Nothing where it holds for all
   */
  public record Reading(String code, Object value, Optional<LocalDate> from) {

    /**
     * A reading for all periods.
     *
     * @param code see the record
     * @param value see the record
     */
    public Reading(String code, Object value) {
      this(code, value, Optional.empty());
    }
  }
}
