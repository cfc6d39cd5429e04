package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lowered terms: whether terms on bills that are stated anew let less be paid than those before.
 * What may let less or more be paid, as the other treatment of a deduction, counts as less.
 */
final class LoweredTerms {

  private static final String PERCENT = "percent";

  private final Map<?, ?> before;
  private final Map<?, ?> after;

  private LoweredTerms(Map<?, ?> before, Map<?, ?> after) {
    this.before = before;
    this.after = after;
  }

  static boolean than(Map<String, ?> before, Map<String, ?> after) {
    LoweredTerms terms = new LoweredTerms(part(before, "terms"), part(after, "terms"));
    LoweredTerms payee = new LoweredTerms(part(before, "payee"), part(after, "payee"));
    return terms.retention()
        || terms.advance()
        || terms.isOther("treatment")
        || terms.isOther("adjustments")
        || terms.prices()
        || payee.taken();
  }

  private boolean retention() {
    Map<?, ?> was = part(before, "retention");
    Map<?, ?> is = part(after, "retention");
    boolean wider = !was.isEmpty() && !is.isEmpty() && !said(was, "of").equals(said(is, "of"));
    return isMore(was, is, PERCENT) || wider && said(is, "of").equals("TOTAL");
  }

  private boolean advance() {
    Map<?, ?> was = part(before, "advance");
    Map<?, ?> is = part(after, "advance");
    return !is.isEmpty()
        && (isMore(was, is, PERCENT)
            || isMore(was, is, "paid")
            || isMore(is, was, "recovered")
            || !said(was, "taxDeducted").equals(said(is, "taxDeducted"))
            || !said(was, "paidOn").equals(said(is, "paidOn")));
  }

  /** An item that is left out is paid no more, nor is tax at a rate that is left out. */
  private boolean prices() {
    Map<String, Map<?, ?>> now = new HashMap<>();
    rows(after).forEach(price -> now.put(said(price, "item"), price));
    return rows(before)
        .anyMatch(
            was -> {
              Map<?, ?> is = now.getOrDefault(said(was, "item"), Map.of());
              return isMore(is, was, "rate") || isMore(is, was, "gstPercent");
            });
  }

  /** A micro or small supplier that is taken for another loses the days and interest of the Act. */
  private boolean taken() {
    List<String> smaller = List.of("MICRO", "SMALL");
    return isOther("supplierClass") && !smaller.contains(said(after, "supplierClass"))
        || isOther("trader") && said(after, "trader").equals("true")
        || isOther("payeeType")
        || isOther("paymentKind")
        || isOther("taxWithEarlier") && said(after, "taxWithEarlier").equals("true");
  }

  private boolean isOther(String name) {
    return !said(before, name).equals(said(after, name));
  }

  private static boolean isMore(Map<?, ?> was, Map<?, ?> is, String name) {
    return number(is, name).compareTo(number(was, name)) > 0;
  }

  private static Stream<Map<?, ?>> rows(Map<?, ?> terms) {
    return terms.get("prices") instanceof List<?> some
        ? some.stream().filter(Map.class::isInstance).<Map<?, ?>>map(row -> (Map<?, ?>) row)
        : Stream.empty();
  }

  private static BigDecimal number(Map<?, ?> of, String name) {
    return Optional.<Object>ofNullable(of.get(name))
        .map(said -> new BigDecimal(said.toString()))
        .orElse(BigDecimal.ZERO);
  }

  private static String said(Map<?, ?> of, String name) {
    return Objects.toString(of.get(name), "");
  }

  private static Map<?, ?> part(Map<?, ?> tree, String name) {
    @Nullable Object part = tree.get(name);
    return part instanceof Map<?, ?> map ? map : Map.of();
  }
}
