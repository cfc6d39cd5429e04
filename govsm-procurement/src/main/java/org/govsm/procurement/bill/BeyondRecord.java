package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Beyond the record: what is asked of a bill that was paid, or set off, of lines that the record of
 * deliveries bears out no more, and what they come to. What becomes of the money is decided.
 */
public final class BeyondRecord {

  private static final String ASKED = "bills.ask-settled-lines";
  private static final String WITH_SUM = "bills.ask-settled-lines-sum";
  private static final Set<String> KEYS = Set.of(ASKED, WITH_SUM);
  private static final String FOUND = "found";

  private final Map<String, ?> request;

  BeyondRecord(Map<String, ?> request) {
    this.request = request;
  }

  /** Whether a question asks what becomes of money that was paid beyond the record. */
  public static boolean is(BillQuestion question) {
    return KEYS.contains(question.question().key());
  }

  /** What was found of the line that a question is about; all it asks where it is about none. */
  public static Message found(BillQuestion question) {
    return question.question().values().get(FOUND) instanceof Message found
        ? found
        : question.question();
  }

  /** What is asked, once of each line: by what leaves most beyond. */
  List<BillQuestion> asked(List<BillQuestion> lines) {
    Map<String, BillQuestion> most = new LinkedHashMap<>();
    for (BillQuestion one : lines) {
      String line = String.valueOf(found(one).values().getOrDefault("line", one.id()));
      most.merge(line, one, (first, other) -> isMore(first, other) ? other : first);
    }
    return most.values().stream()
        .map(one -> new BillQuestion(text(found(one)), one.citation()))
        .toList();
  }

  private boolean isMore(BillQuestion one, BillQuestion other) {
    Money known = sum(found(one)).orElse(Money.ZERO);
    return sum(found(other)).orElse(Money.ZERO).compareTo(known) > 0;
  }

  private Message text(Message found) {
    return sum(found)
        .map(money -> Message.of(WITH_SUM).with("sum", money))
        .orElseGet(() -> Message.of(ASKED))
        .with(FOUND, found);
  }

  /** What the pieces that are billed and not borne out come to at the rate of the line. */
  private Optional<Money> sum(Message found) {
    Map<String, Object> values = found.values();
    Optional<BigDecimal> billed = number(values.get("count"));
    BigDecimal left = number(values.get("left")).orElse(BigDecimal.ZERO);
    return lines()
        .filter(line -> String.valueOf(line.get("id")).equals(String.valueOf(values.get("line"))))
        .findFirst()
        .flatMap(line -> number(line.get("rate")))
        .flatMap(rate -> billed.map(count -> rate.multiply(count.subtract(left))))
        .filter(sum -> sum.signum() > 0)
        .map(rupees -> Money.rounded(rupees, RoundingMode.HALF_UP));
  }

  private Stream<Map<?, ?>> lines() {
    return request.get("invoice") instanceof Map<?, ?> invoice
            && invoice.get("lines") instanceof List<?> rows
        ? rows.stream().filter(Map.class::isInstance).map(row -> (Map<?, ?>) row)
        : Stream.empty();
  }

  private static Optional<BigDecimal> number(@Nullable Object said) {
    return Optional.ofNullable(said)
        .map(String::valueOf)
        .filter(text -> text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?"))
        .map(BigDecimal::new);
  }
}
