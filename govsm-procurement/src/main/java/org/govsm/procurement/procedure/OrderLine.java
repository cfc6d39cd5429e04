package org.govsm.procurement.procedure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.money.Money;

/** An order written as one line: day, value, and where known channel and procedure. */
final class OrderLine {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern VALUE = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
  private static final List<String> CHANNELS = List.of(Channels.ON_GEM, Channels.OUTSIDE);

  private OrderLine() {}

  /** The order; nothing where the line is not of that form. */
  static Optional<Splitting.Order> read(String line) {
    List<String> words = List.of(line.split("\\s+", -1));
    if (words.size() < 2
        || words.size() > 4
        || !VALUE.matcher(words.get(1)).matches()
        || words.size() > 2 && !CHANNELS.contains(words.get(2))) {
      return Optional.empty();
    }
    return day(words.get(0)).map(day -> order(day, words));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Splitting.Order order(LocalDate day, List<String> words) {
    Splitting.Order order = Splitting.Order.of(day, Money.ofRupees(new BigDecimal(words.get(1))));
    if (words.size() > 2) {
      order = order.through(words.get(2));
    }
    return words.size() > 3 ? order.placedBy(words.get(3)) : order;
  }
}
