package org.govsm.procurement.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;

/** Object of a release in the making; it never gets an empty member, which the standard forbids. */
final class OcdsTree {

  private final Map<String, Object> tree = new LinkedHashMap<>();

  OcdsTree put(String name, Object value) {
    boolean empty =
        value instanceof String text && text.isBlank()
            || value instanceof Map<?, ?> map && map.isEmpty()
            || value instanceof Collection<?> list && list.isEmpty();
    if (!empty) {
      tree.put(name, value);
    }
    return this;
  }

  OcdsTree put(String name, Optional<?> value) {
    value.ifPresent(known -> put(name, known));
    return this;
  }

  OcdsTree putAll(Map<String, ?> members) {
    members.forEach(this::put);
    return this;
  }

  Map<String, Object> done() {
    return tree;
  }

  static Map<String, Object> of(Object... pairs) {
    OcdsTree made = new OcdsTree();
    for (int i = 0; i < pairs.length; i += 2) {
      made.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return made.done();
  }

  /** An amount in rupees with GST. */
  static Map<String, Object> withTax(Money sum) {
    return value(sum, true);
  }

  /** An amount in rupees before GST. */
  static Map<String, Object> beforeTax(Money sum) {
    return value(sum, false);
  }

  /** An amount in rupees on which there is no GST, such as a security. */
  static Map<String, Object> untaxed(Money sum) {
    return of("amount", sum.rupees(), "currency", "INR");
  }

  private static Map<String, Object> value(Money sum, boolean taxed) {
    return of("amount", sum.rupees(), "currency", "INR", "valueAddedTaxIncluded", taxed);
  }

  static BigDecimal number(long count) {
    return BigDecimal.valueOf(count);
  }

  static Map<String, Object> period(Instant from, Instant to) {
    return of("startDate", from.toString(), "endDate", to.toString());
  }

  /** Whole days of India. */
  static Map<String, Object> days(LocalDate first, LocalDate last) {
    return of("startDate", startOf(first), "endDate", endOf(last));
  }

  static String startOf(LocalDate day) {
    return day + "T00:00:00+05:30";
  }

  static String endOf(LocalDate day) {
    return day + "T23:59:59+05:30";
  }

  /** The text of both languages, with the suffix that the standard has for the second. */
  static Map<String, Object> worded(String name, Map<String, ?> texts) {
    OcdsTree made = new OcdsTree();
    for (String language : List.of("en", "hi")) {
      Object text = texts.get(language);
      if (text != null) {
        made.put(language.equals("en") ? name : name + "_" + language, text);
      }
    }
    return made.done();
  }
}
