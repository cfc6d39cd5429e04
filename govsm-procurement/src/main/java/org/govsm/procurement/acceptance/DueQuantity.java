package org.govsm.procurement.acceptance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Due quantity: so much of a deliverable in each month or other time, from a day to another. Its
 * times are counted from its first day.
 *
 * @param each the time in which the quantity is due
 * @param from the first day
 * @param until the first day after the last
 */
record DueQuantity(long quantity, String each, LocalDate from, LocalDate until) {

  private static final String QUANTITY = "quantity";
  private static final String EACH = "each";
  private static final String WHOLE = "contract";
  private static final String FROM = "from";
  private static final String UNTIL = "until";

  static final Schema FORM =
      Schema.of(
          Field.of(QUANTITY, Field.Kind.COUNT).atLeast(1).required().says("how many are due"),
          Field.oneOf(EACH, Field.Kind.CODE, "day", "week", "month", "quarter", "half-year", "year")
              .required()
              .says("the time in which they are due"),
          Field.of(FROM, Field.Kind.DAY).required().says("the first day"),
          Field.of(UNTIL, Field.Kind.DAY).required().says("the first day after the last"));

  static DueQuantity of(Node row) {
    return new DueQuantity(
        row.get(QUANTITY, Long.class),
        row.text(EACH),
        row.get(FROM, LocalDate.class),
        row.get(UNTIL, LocalDate.class));
  }

  /**
   * What rows of the terms of a contract say of one deliverable: {@code quantity}, the total where
   * it is known, and {@code due}, what is due in each time.
   *
   * @param rows of the deliverable, each with the days in which it holds
   */
  static Map<String, Object> said(List<? extends Map<?, ?>> rows, Terms terms) {
    Map<String, Object> said = new LinkedHashMap<>();
    if (!rows.stream().allMatch(row -> row.containsKey(QUANTITY))) {
      return said;
    }
    List<DueQuantity> all =
        rows.stream()
            .map(row -> of(row, terms))
            .sorted(Comparator.comparing(DueQuantity::from))
            .toList();
    Set<Boolean> kinds = Set.copyOf(all.stream().map(DueQuantity::isWhole).toList());
    if (kinds.equals(Set.of(true))) {
      said.put(QUANTITY, BigDecimal.valueOf(all.get(all.size() - 1).quantity));
    } else if (kinds.equals(Set.of(false))) {
      total(all).ifPresent(total -> said.put(QUANTITY, BigDecimal.valueOf(total)));
      said.put("due", all.stream().map(DueQuantity::toPlain).toList());
    }
    return said;
  }

  private static DueQuantity of(Map<?, ?> row, Terms terms) {
    return new DueQuantity(
        Long.parseLong(String.valueOf(row.get(QUANTITY))),
        String.valueOf(row.get(EACH)),
        day(row.get(FROM), () -> terms.periods().get(0).from()),
        day(row.get(UNTIL), () -> last(terms)));
  }

  private static LocalDate last(Terms terms) {
    return terms.periods().get(terms.periods().size() - 1).until();
  }

  private static LocalDate day(@Nullable Object said, Supplier<LocalDate> otherwise) {
    return said == null ? otherwise.get() : LocalDate.parse(String.valueOf(said));
  }

  private boolean isWhole() {
    return each.equals(WHOLE);
  }

  /** The sum; nothing where one of them has no whole number of times. */
  private static Optional<Long> total(List<DueQuantity> all) {
    BigInteger sum = BigInteger.ZERO;
    for (DueQuantity one : all) {
      Optional<Long> times = one.times();
      if (times.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(one.due(times.get()));
    }
    return Optional.of(sum)
        .filter(total -> total.bitLength() < Long.SIZE)
        .map(BigInteger::longValue);
  }

  private BigInteger due(long times) {
    return BigInteger.valueOf(quantity).multiply(BigInteger.valueOf(times));
  }

  /** How many times it is due; nothing where its days are no whole number of times. */
  private Optional<Long> times() {
    long begun = begun(until.minusDays(1));
    return Optional.of(begun).filter(times -> start(times).equals(until));
  }

  /** How many are due by the end of the time in which a day lies: none before its first day. */
  static long by(List<DueQuantity> all, LocalDate day) {
    return all.stream()
        .map(one -> one.due(one.begun(day)))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValue();
  }

  /** How many of its times have begun on a day. */
  private long begun(LocalDate day) {
    LocalDate last = day.isBefore(until) ? day : until.minusDays(1);
    long times = 0;
    while (!start(times).isAfter(last)) {
      times++;
    }
    return times;
  }

  private LocalDate start(long times) {
    return switch (each) {
      case "day" -> from.plusDays(times);
      case "week" -> from.plusWeeks(times);
      default -> from.plusMonths(BillingPeriod.months(each).orElseThrow() * times);
    };
  }

  Message said() {
    return Message.of("acceptance.due")
        .with(QUANTITY, quantity)
        .with(EACH, new Term("each." + each))
        .with(FROM, from)
        .with("last", until.minusDays(1));
  }

  private Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(QUANTITY, BigDecimal.valueOf(quantity));
    tree.put(EACH, each);
    tree.put(FROM, from.toString());
    tree.put(UNTIL, until.toString());
    return tree;
  }

  /** Those of a deliverable, in order of their days. */
  static List<DueQuantity> in(Node deliverable) {
    List<DueQuantity> all = new ArrayList<>();
    deliverable.branches("due").forEach(row -> all.add(of(row)));
    return all;
  }
}
