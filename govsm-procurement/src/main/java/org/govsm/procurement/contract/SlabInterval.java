package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/** The interval of a slab in words. */
final class SlabInterval {

  /** The ends of an interval, each with the word of its side in sentences. */
  private static final Map<String, String> ENDS = ends();

  private SlabInterval() {}

  private static Map<String, String> ends() {
    Map<String, String> ends = new LinkedHashMap<>();
    ends.put("over", "above");
    ends.put("from", "from");
    ends.put("to", "up-to");
    ends.put("below", "below");
    return ends;
  }

  static Message said(Node row) {
    List<String> ends = new ArrayList<>();
    ENDS.forEach((part, word) -> end(row, part).ifPresent(number -> ends.add(word)));
    Message interval = Message.of("cell." + (ends.isEmpty() ? "any" : String.join(".", ends)));
    for (String low : List.of("over", "from")) {
      interval = end(row, low).isPresent() ? interval.with("low", end(row, low).get()) : interval;
    }
    for (String high : List.of("to", "below")) {
      interval =
          end(row, high).isPresent() ? interval.with("high", end(row, high).get()) : interval;
    }
    return interval;
  }

  private static Optional<BigDecimal> end(Node row, String part) {
    return row.find(part, BigDecimal.class);
  }
}
