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
  private static final String WITH_REST = "bills.ask-settled-lines-rest";
  private static final Set<String> KEYS = Set.of(ASKED, WITH_SUM, WITH_REST);
  private static final String FOUND = "found";
  private static final String LINE = "line";
  private static final String REST = "rest";

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

  /** The line that a question is about; nothing where how many pieces of it are is not known. */
  public static Optional<String> line(BillQuestion question) {
    return rest(question).map(rest -> String.valueOf(found(question).values().get(LINE)));
  }

  /** How many pieces a question is about; nothing where that is not known. */
  public static Optional<BigDecimal> rest(BillQuestion question) {
    return number(question.question().values().get(REST));
  }

  /**
   * What is asked, once of each line: by what leaves most beyond, less what was decided of it.
   *
   * @param settled what was decided on before
   */
  List<BillQuestion> asked(List<BillQuestion> lines, List<SettledBeyond> settled) {
    return most(lines).values().stream()
        .flatMap(
            one ->
                text(found(one), settled)
                    .map(text -> new BillQuestion(text, one.citation()))
                    .stream())
        .toList();
  }

  /** How many pieces of each line the record does not bear out, where that is known. */
  Map<String, BigDecimal> pieces(List<BillQuestion> lines) {
    Map<String, BigDecimal> pieces = new LinkedHashMap<>();
    most(lines)
        .forEach(
            (line, one) ->
                pieces.put(line, pieces(found(one)).orElse(BigDecimal.valueOf(Long.MAX_VALUE))));
    return pieces;
  }

  private Map<String, BillQuestion> most(List<BillQuestion> lines) {
    Map<String, BillQuestion> most = new LinkedHashMap<>();
    for (BillQuestion one : lines) {
      String line = String.valueOf(found(one).values().getOrDefault(LINE, one.id()));
      most.merge(line, one, (first, other) -> isMore(first, other) ? other : first);
    }
    return most;
  }

  private boolean isMore(BillQuestion one, BillQuestion other) {
    BigDecimal known = pieces(found(one)).orElse(BigDecimal.ZERO);
    return pieces(found(other)).orElse(BigDecimal.ZERO).compareTo(known) > 0;
  }

  private Optional<Message> text(Message found, List<SettledBeyond> settled) {
    Optional<BigDecimal> pieces = pieces(found);
    Optional<BigDecimal> rate = rate(found);
    if (pieces.isEmpty() || rate.isEmpty()) {
      return Optional.of(Message.of(ASKED).with(FOUND, found));
    }
    BigDecimal before = SettledBeyond.pieces(settled, String.valueOf(found.values().get(LINE)));
    BigDecimal rest = pieces.get().subtract(before);
    Message text =
        before.signum() > 0 ? Message.of(WITH_REST).with("before", before) : Message.of(WITH_SUM);
    Money sum = Money.rounded(rate.get().multiply(rest), RoundingMode.HALF_UP);
    return rest.signum() > 0
        ? Optional.of(text.with("sum", sum).with(REST, rest).with(FOUND, found))
        : Optional.empty();
  }

  /** How many pieces are billed and not borne out. */
  private static Optional<BigDecimal> pieces(Message found) {
    Map<String, Object> values = found.values();
    BigDecimal left = number(values.get("left")).orElse(BigDecimal.ZERO);
    return number(values.get("count"))
        .map(count -> count.subtract(left))
        .filter(pieces -> pieces.signum() > 0);
  }

  private Optional<BigDecimal> rate(Message found) {
    return lines()
        .filter(
            line -> String.valueOf(line.get("id")).equals(String.valueOf(found.values().get(LINE))))
        .findFirst()
        .flatMap(line -> number(line.get("rate")));
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
