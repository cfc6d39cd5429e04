package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.jspecify.annotations.Nullable;

/**
 * Given back: what a bill takes up no longer, because its money came back or is set off. It can be
 * billed again once it is accepted, and where it is, that is told.
 */
public final class GivenBack {

  private static final String LINES = "lines";
  private static final String QUANTITY = "quantity";
  private static final String VALUE = "taxableValue";
  private static final String DELIVERY = "delivery";

  private final Map<String, ?> request;
  private final List<SettledBeyond> back;

  private GivenBack(Map<String, ?> request, List<SettledBeyond> back) {
    this.request = request;
    this.back = back;
  }

  /**
   * What of a bill was decided on.
   *
   * @param request by which it was passed, a tree of {@link BillRequest#form}
   */
  public static GivenBack of(Map<String, ?> request, List<SettledBeyond> settled) {
    return new GivenBack(request, SettledBeyond.back(settled));
  }

  /**
   * What the bill takes up without it.
   *
   * @param earlier what it took up when it was passed
   */
  public Map<String, @Nullable Object> from(Map<String, ? extends @Nullable Object> earlier) {
    Map<String, @Nullable Object> left = new LinkedHashMap<>(earlier);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>(rows(earlier.get(LINES)).toList());
    for (SettledBeyond one : back) {
      line(request, one.line()).ifPresent(line -> take(rows, line, one.quantity()));
    }
    left.put(LINES, rows);
    return left;
  }

  private static void take(
      List<Map<String, @Nullable Object>> rows, Map<String, @Nullable Object> of, BigDecimal all) {
    BigDecimal open = all;
    for (int i = 0; i < rows.size() && open.signum() > 0; i++) {
      Map<String, @Nullable Object> row = rows.get(i);
      if (Stream.of("item", DELIVERY, "certificate")
          .allMatch(name -> Objects.equals(row.get(name), of.get(name)))) {
        BigDecimal has = number(row.get(QUANTITY));
        BigDecimal taken = has.min(open);
        open = open.subtract(taken);
        row.put(QUANTITY, has.subtract(taken).toPlainString());
        Money value = Money.ofRupees(String.valueOf(row.getOrDefault(VALUE, "0")));
        long gone = Math.min(value.paise(), worth(of, taken).paise());
        row.put(VALUE, value.minus(new Money(gone)).toString());
      }
    }
  }

  /**
   * What of it is accepted again and billed by nobody: it is owed to the supplier.
   *
   * @param beyond how many pieces of each line the record does not bear out; without a line where
   *     that is none
   * @param count what is accepted by now
   * @param taken what all bills of the contract take up that were passed, this one included
   */
  List<BillQuestion> owed(
      Map<String, BigDecimal> beyond,
      AcceptedCount count,
      List<? extends Map<String, ? extends @Nullable Object>> taken) {
    List<BillQuestion> owed = new ArrayList<>();
    for (String id : back.stream().map(SettledBeyond::line).distinct().toList()) {
      line(request, id)
          .flatMap(
              line -> {
                BigDecimal again =
                    SettledBeyond.pieces(back, id)
                        .subtract(beyond.getOrDefault(id, BigDecimal.ZERO))
                        .min(open(line, count, taken));
                return again.signum() > 0 ? Optional.of(owed(line, again)) : Optional.empty();
              })
          .ifPresent(owed::add);
    }
    return owed;
  }

  /** How many of what a line bills are accepted and taken up by no bill. */
  private static BigDecimal open(
      Map<String, @Nullable Object> line,
      AcceptedCount count,
      List<? extends Map<String, ? extends @Nullable Object>> taken) {
    String item = String.valueOf(line.get("item"));
    BigDecimal billed =
        taken.stream()
            .flatMap(bill -> rows(bill.get(LINES)))
            .filter(row -> item.equals(row.get("item")))
            .map(row -> number(row.get(QUANTITY)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return BigDecimal.valueOf(count.of(item)).subtract(billed);
  }

  private static BillQuestion owed(Map<String, @Nullable Object> line, BigDecimal again) {
    Message text =
        Message.of("bills.ask-owed-again")
            .with("line", String.valueOf(line.get("id")))
            .with("count", again)
            .with("item", String.valueOf(line.get("item")))
            .with("sum", worth(line, again));
    return new BillQuestion(text, BillLaw.OWN);
  }

  /**
   * What was paid of pieces of a line: their part of what was paid of the bill.
   *
   * @param request by which the bill was passed
   * @param paid what was paid of it
   */
  public static Money paidOf(Map<String, ?> request, String line, BigDecimal quantity, Money paid) {
    Money all =
        lines(request)
            .map(one -> Money.ofRupees(String.valueOf(one.getOrDefault(VALUE, "0"))))
            .reduce(Money.ZERO, Money::plus);
    if (all.paise() <= 0) {
      return Money.ZERO;
    }
    Money worth = line(request, line).map(one -> worth(one, quantity)).orElse(Money.ZERO);
    return new Money(
        BigDecimal.valueOf(paid.paise())
            .multiply(BigDecimal.valueOf(worth.paise()))
            .divide(BigDecimal.valueOf(all.paise()), 0, RoundingMode.DOWN)
            .longValue());
  }

  private static Money worth(Map<String, @Nullable Object> line, BigDecimal quantity) {
    return Money.rounded(number(line.get("rate")).multiply(quantity), RoundingMode.HALF_UP);
  }

  private static Optional<Map<String, @Nullable Object>> line(Map<String, ?> request, String id) {
    return lines(request).filter(one -> id.equals(String.valueOf(one.get("id")))).findFirst();
  }

  private static Stream<Map<String, @Nullable Object>> lines(Map<String, ?> request) {
    return request.get("invoice") instanceof Map<?, ?> invoice
        ? rows(invoice.get(LINES))
        : Stream.empty();
  }

  private static Stream<Map<String, @Nullable Object>> rows(@Nullable Object said) {
    return said instanceof List<?> all
        ? all.stream().filter(Map.class::isInstance).map(row -> row((Map<?, ?>) row))
        : Stream.empty();
  }

  private static Map<String, @Nullable Object> row(Map<?, ?> kept) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    kept.forEach((name, value) -> row.put(String.valueOf(name), value));
    return row;
  }

  private static BigDecimal number(@Nullable Object said) {
    return said == null ? BigDecimal.ZERO : new BigDecimal(String.valueOf(said));
  }
}
