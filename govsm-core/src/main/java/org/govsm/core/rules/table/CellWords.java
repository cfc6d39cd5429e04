package org.govsm.core.rules.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Conditions in words that an officer reads: "above ₹25,000 up to ₹5,00,000". */
public final class CellWords {

  private CellWords() {}

  public static Message of(Cell cell, NamedType type) {
    if (cell.any()) {
      return Message.of("cell.any");
    }
    List<Object> tests = new ArrayList<>();
    cell.ranges().forEach(range -> tests.add(of(range, type)));
    if (cell.nothing()) {
      tests.add(Message.of("cell.nothing"));
    }
    if (cell.negated()) {
      return Message.of("cell.not").with("values", tests);
    }
    return tests.size() == 1
        ? (Message) tests.get(0)
        : Message.of("cell.one-of").with("values", tests);
  }

  private static Message of(Range range, NamedType type) {
    if (range.isSingle()) {
      return Message.of("cell.only").with("value", spoken(range.low(), type));
    }
    return type.type() == ValueType.DAY ? days(range) : numbers(range, type);
  }

  /** Days are shown with the last day that still counts, as notices of law do. */
  private static Message days(Range range) {
    LocalDate low = (LocalDate) range.low();
    LocalDate high = (LocalDate) range.high();
    LocalDate first = low == null || range.lowClosed() ? low : low.plusDays(1);
    LocalDate last = high == null || range.highClosed() ? high : high.minusDays(1);
    if (first != null && first.equals(last)) {
      return Message.of("cell.only").with("value", first);
    }
    Message words =
        Message.of("cell.day" + (first == null ? "" : "-from") + (last == null ? "" : "-to"));
    words = first == null ? words : words.with("first", first);
    return last == null ? words : words.with("last", last);
  }

  private static Message numbers(Range range, NamedType type) {
    boolean fromLowest = startsAtLowest(range, type) && range.high() != null;
    StringBuilder key = new StringBuilder("cell");
    if (range.low() != null && !fromLowest) {
      key.append(range.lowClosed() ? ".from" : ".above");
    }
    if (range.high() != null) {
      key.append(range.highClosed() ? ".up-to" : ".below");
    }
    Message words = Message.of(key.toString());
    words = range.low() == null ? words : words.with("low", spoken(range.low(), type));
    return range.high() == null ? words : words.with("high", spoken(range.high(), type));
  }

  /** Whether nothing smaller is allowed anyway, as with zero rupees. */
  private static boolean startsAtLowest(Range range, NamedType type) {
    Object low = range.low();
    return low != null
        && range.lowClosed()
        && !type.allowed().any()
        && type.allowed().ranges().stream()
            .allMatch(r -> r.low() != null && Range.compare(low, r.low()) <= 0);
  }

  private static Object spoken(@Nullable Object raw, NamedType type) {
    return raw == null ? "" : type.spoken(raw);
  }
}
