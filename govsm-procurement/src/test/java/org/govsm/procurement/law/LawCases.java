package org.govsm.procurement.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Messages;

/** Complete cases of a question, made from what it asks: each fact within what is allowed. */
final class LawCases {

  /** Days on both sides of amendments, month ends and a leap day among them, in order. */
  private static final List<LocalDate> FIRST_DAYS =
      List.of(
          LocalDate.of(2017, 3, 6),
          LocalDate.of(2018, 9, 30),
          LocalDate.of(2019, 4, 2),
          LocalDate.of(2020, 9, 30),
          LocalDate.of(2023, 4, 1),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 7, 10),
          LocalDate.of(2025, 1, 31),
          LocalDate.of(2026, 3, 31),
          LocalDate.of(2026, 11, 1));

  private static final List<String> AMOUNTS =
      List.of("1", "25000", "50000.01", "300000", "1000000", "2500000", "7500000", "30000000");
  private static final List<String> ORDER =
      List.of(
          "publication",
          "bidClosing",
          "award",
          "order",
          "delivery",
          "provisionalReceipt",
          "acceptance",
          "due",
          "payment",
          "completion");

  private final Random random;

  LawCases(long seed) {
    random = new Random(seed);
  }

  /** A case in which every fact and day is known; its days come in their order. */
  Case complete(Question question) {
    Case.Draft draft = Case.draft();
    LocalDate day = any(FIRST_DAYS);
    List<String> roles = new ArrayList<>(ORDER);
    roles.retainAll(question.dayRoles());
    for (String role : roles) {
      draft.day(role, day);
      day = day.plusDays(random.nextInt(4) * 15L + random.nextInt(3));
    }
    LocalDate first = any(FIRST_DAYS);
    question.dayRoles().stream()
        .filter(role -> !ORDER.contains(role))
        .forEach(role -> draft.day(role, first));
    for (Fact fact : question.facts()) {
      draft.fact(fact.name(), value(fact));
    }
    return draft.done();
  }

  private Object value(Fact fact) {
    return switch (fact.type()) {
      case BOOLEAN -> random.nextBoolean();
      case DAY -> any(FIRST_DAYS);
      case NUMBER -> number(fact);
      case STRING -> text(fact);
    };
  }

  private BigDecimal number(Fact fact) {
    if (fact.unit().filter("rupees"::equals).isPresent()) {
      return new BigDecimal(any(AMOUNTS));
    }
    BigDecimal small = BigDecimal.valueOf(1L + random.nextInt(40));
    if (fact.name().equals("daysBeyond")) {
      return BigDecimal.valueOf(small.intValue() % 2);
    }
    return fact.name().equals("audience") ? small.multiply(BigDecimal.valueOf(10_000)) : small;
  }

  private Object text(Fact fact) {
    if (!fact.codes().isEmpty()) {
      return any(fact.codes());
    }
    return switch (fact.name()) {
      case "publishedAt" -> "2025-01-15T10:00";
      case "closesAt" -> random.nextBoolean() ? "2025-02-10T17:00" : "2025-01-20T17:00";
      case "availabilityReport" -> "GEM/GARPTS/15012025/ABC";
      case "conditionsMet" -> "BUYER_CERTIFIES_RATE";
      case "ground" -> "EMERGENCY";
      default -> "REASON";
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A case with up to three of its facts and days taken away. */
  Case less(Case complete) {
    List<String> names = new ArrayList<>(complete.factNames());
    names.addAll(complete.dayRoles());
    Case.Draft draft = complete.toDraft();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      draft.without(any(names));
    }
    return draft.done();
  }

  /** A case with each of its facts and days kept or not. */
  Case half(Case complete) {
    Case.Draft draft = complete.toDraft();
    complete.factNames().stream().filter(n -> random.nextBoolean()).forEach(draft::without);
    complete.dayRoles().stream().filter(n -> random.nextInt(4) == 0).forEach(draft::without);
    return draft.done();
  }

  /** Each fact and day that is not known yet, given by itself. */
  static Map<String, Case> oneMore(Case less, Case whole) {
    Map<String, Case> more = new LinkedHashMap<>();
    whole.factNames().stream()
        .filter(name -> !less.knows(name))
        .forEach(n -> more.put(n, less.toDraft().fact(n, whole.fact(n).orElseThrow()).done()));
    whole.dayRoles().stream()
        .filter(role -> less.day(role).isEmpty())
        .forEach(r -> more.put(r, less.toDraft().day(r, whole.day(r).orElseThrow()).done()));
    return more;
  }

  /** A case with what it lacks taken from another. */
  static Case filled(Case less, Case other) {
    Case.Draft draft = less.toDraft();
    other.factNames().stream()
        .filter(name -> !less.knows(name))
        .forEach(name -> other.fact(name).ifPresent(value -> draft.fact(name, value)));
    other.dayRoles().stream()
        .filter(role -> less.day(role).isEmpty())
        .forEach(role -> other.day(role).ifPresent(day -> draft.day(role, day)));
    return draft.done();
  }

  /** Each fact and day taken away once, by its name. */
  static Map<String, Case> lessOne(Case complete) {
    Map<String, Case> less = new LinkedHashMap<>();
    complete.factNames().forEach(n -> less.put(n, complete.toDraft().without(n).done()));
    complete.dayRoles().forEach(n -> less.put(n, complete.toDraft().without(n).done()));
    return less;
  }

  /** The fields of a tree that have a value, an empty list counted as none. */
  static Map<String, Object> fields(Object tree) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) ->
              Optional.<Object>ofNullable(value)
                  .filter(given -> !(given instanceof List<?> list && list.isEmpty()))
                  .ifPresent(given -> fields.put(String.valueOf(name), given)));
    } else if (tree != null) {
      fields.put("", tree);
    }
    return fields;
  }

  static Messages words() {
    return ProcurementLaw.messages("en");
  }
}
