package org.govsm.procurement.gem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** The reading of one contract: values in normal form, and what speaks against each. */
final class GemReading {

  /** GeM describes its numbers nowhere: these are the forms of documents that were seen. */
  private static final Pattern CONTRACT = Pattern.compile("GEMC-[0-9]{6,20}");

  private static final Pattern BID = Pattern.compile("GEM/20[0-9]{2}/[A-Z]{1,3}/[0-9]{3,12}");

  private static final Pattern MONTHS = Pattern.compile("\\b[0-9]{1,3}\\b");
  private static final Pattern SELLER = Pattern.compile("[A-Z0-9]{8,30}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

  /** Headings of a contract for goods alone. */
  private static final Pattern GOODS =
      Pattern.compile("(?:Seller|Product) Details?", Pattern.CASE_INSENSITIVE);

  private static final Pattern SERVICE =
      Pattern.compile("Service(?: Provider)? Details?", Pattern.CASE_INSENSITIVE);

  private final Map<GemField, Map<String, Integer>> values = new EnumMap<>(GemField.class);
  private final List<InputFault> faults = new ArrayList<>();
  private final Set<GemField> refused = EnumSet.noneOf(GemField.class);
  private boolean goods;
  private boolean service;

  void take(LabelledText.Entry entry) {
    goods |= GOODS.matcher(entry.label()).matches();
    service |= SERVICE.matcher(entry.label()).matches();
    if (entry.field().isEmpty() || entry.value().isEmpty()) {
      return;
    }
    GemField field = entry.field().get();
    Optional<String> value = normal(field, entry.value());
    if (value.isPresent()) {
      values
          .computeIfAbsent(field, f -> new LinkedHashMap<>())
          .putIfAbsent(value.get(), entry.line());
    } else if (refused.add(field)) {
      fault(field, "gem.unread." + kind(field, entry.value()), entry.value(), entry.line());
    }
  }

  private void fault(GemField field, String key, Object given, int line) {
    Message text =
        Message.of(key)
            .with("field", new Term("gem.field." + field.code()))
            .with("given", given)
            .with("line", line);
    faults.add(new InputFault("/" + field.code(), key, text));
  }

  private static String kind(GemField field, String value) {
    return switch (field) {
      case CONTRACT_NUMBER -> "contract";
      case BID_NUMBER -> "bid";
      case GENERATED_ON, STARTS_BY, ENDS_ON -> GemDay.isAmbiguous(value) ? "day-order" : "day";
      case VALUE_WITH_TAX -> "sum";
      case MONTHS -> "months";
      default -> "text";
    };
  }

  private static Optional<String> normal(GemField field, String value) {
    return switch (field) {
      case CONTRACT_NUMBER -> number(CONTRACT, value);
      case BID_NUMBER -> number(BID, value);
      case GENERATED_ON, STARTS_BY, ENDS_ON -> GemDay.read(value);
      case VALUE_WITH_TAX -> GemSum.read(value);
      case MONTHS -> first(MONTHS, value);
      case SELLER_ID -> first(SELLER, value);
      case BILLING_CYCLE -> first(WORD, value).map(word -> word.toLowerCase(Locale.ROOT));
      default -> Optional.of(value).filter(text -> HiddenCharacters.unseenInName(text).isEmpty());
    };
  }

  private static Optional<String> number(Pattern form, String value) {
    String given = value.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
    return Optional.of(given).filter(one -> form.matcher(one).matches());
  }

  private static Optional<String> first(Pattern pattern, String value) {
    Matcher found = pattern.matcher(value);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  static Money money(String sum) {
    return Money.ofRupees(new BigDecimal(sum));
  }

  Map<GemField, GemEntry> entries() {
    Map<GemField, GemEntry> entries = new EnumMap<>(GemField.class);
    values.forEach(
        (field, given) -> {
          if (given.size() > 1) {
            differing(field, given);
          } else if (!refused.contains(field)) {
            given.forEach((value, line) -> entries.put(field, new GemEntry(value, line)));
          }
        });
    order(entries);
    length(entries);
    return entries;
  }

  private void differing(GemField field, Map<String, Integer> given) {
    List<String> each = new ArrayList<>();
    given.forEach((value, line) -> each.add(value + " (" + line + ")"));
    Message text =
        Message.of("gem.differs")
            .with("field", new Term("gem.field." + field.code()))
            .with("given", each);
    faults.add(new InputFault("/" + field.code(), "gem.differs", text));
  }

  private void order(Map<GemField, GemEntry> entries) {
    GemEntry start = entries.get(GemField.STARTS_BY);
    GemEntry end = entries.get(GemField.ENDS_ON);
    if (start != null && end != null && end.value().compareTo(start.value()) < 0) {
      fault(GemField.ENDS_ON, "gem.ends-before", LocalDate.parse(end.value()), end.line());
      entries.keySet().removeAll(Set.of(GemField.STARTS_BY, GemField.ENDS_ON));
    }
  }

  /** The months and the days of a contract agree to within one month. */
  private void length(Map<GemField, GemEntry> entries) {
    GemEntry start = entries.get(GemField.STARTS_BY);
    GemEntry end = entries.get(GemField.ENDS_ON);
    GemEntry months = entries.get(GemField.MONTHS);
    if (start == null || end == null || months == null) {
      return;
    }
    LocalDate last =
        LocalDate.parse(start.value()).plusMonths(Integer.parseInt(months.value())).minusDays(1);
    LocalDate stated = LocalDate.parse(end.value());
    if (stated.isBefore(last.minusMonths(1)) || stated.isAfter(last.plusMonths(1))) {
      fault(GemField.MONTHS, "gem.months-differ", months.value(), months.line());
      entries.keySet().removeAll(Set.of(GemField.MONTHS, GemField.ENDS_ON));
    }
  }

  /** The fields that the text has and that are not among those taken. */
  Set<GemField> rejected(Set<GemField> taken) {
    Set<GemField> rejected = EnumSet.copyOf(refused);
    rejected.addAll(values.keySet());
    rejected.removeAll(taken);
    return rejected;
  }

  /** What speaks against the text as a whole, and against single fields. */
  List<InputFault> faults() {
    List<InputFault> all = new ArrayList<>();
    if (values.isEmpty() && faults.isEmpty()) {
      all.add(new InputFault("", "gem.none", Message.of("gem.none")));
    }
    if (goods && !service) {
      all.add(new InputFault("", "gem.goods", Message.of("gem.goods")));
    }
    all.addAll(faults);
    return all;
  }
}
