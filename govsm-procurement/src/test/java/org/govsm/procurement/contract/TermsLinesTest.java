package org.govsm.procurement.contract;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** What the terms say is all that they do: a member that changes, changes the words. */
class TermsLinesTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  /** Members of which the example has no other valid value by itself, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          entry("/currency", "rupees only"),
          entry("/purchase/" + GemNumbers.REPORT, "off GeM only; said as its siblings are"),
          entry("/amounts/kind", "each kind has other members"),
          entry("/amounts/parts/percent", "all add up to 100; said with the subject"),
          entry("/kpis/consequence[slab]/of", "goes with the target"),
          entry("/kpis/consequence[unit-rate]/rates/class", "goes with the class of the agency"),
          entry("/operand/of", "goes with across"),
          entry("/response/clock", "goes with the hours"),
          entry("/response/opens", "a time, which this test does not make"),
          entry("/response/closes", "a time, which this test does not make"),
          entry("/response/summary", "goes with the percentile"),
          entry("/reconciliation/tolerance", "in place of the percentage"));

  private static final Map<String, Messages> WORDS =
      Map.of("en", ProcurementLaw.messages("en"), "hi", ProcurementLaw.messages("hi"));
  private static final int TRIED = 1;

  /** What one changed member takes: a title stands in the sentences of others too. */
  private static final int MOST_LINES = 4;

  private final Map<String, Object> tree = RichTerms.all();
  private final Map<String, String> before = new HashMap<>();
  private final List<Terms> stands = new ArrayList<>();
  private final Set<String> unseen = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();
  private final Set<String> unsaid = new TreeSet<>();

  @Test
  void every_member_of_terms_that_changes_changes_the_words_in_both_languages() {
    Schema form = Terms.form(Shapes.shipped());

    agency().put("gstin", "19AAACE1234F1Z3");
    walk(form);
    RichTerms.withoutQuarter(tree); // else the days of the contract cannot change
    agency().remove("gstin");
    agency().put("withoutGstin", "Not registered");
    walk(form);

    Set<String> missing = all(form, "");
    missing.removeAll(seen);
    assertThat(unsaid).as("changes, but the words stay").isEmpty();
    assertThat(unseen).as("changes, but the difference is empty or long").isEmpty();
    assertThat(missing).as("no example changes it").isEqualTo(EXCEPTIONS.keySet());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> agency() {
    Map<String, Object> own =
        new TreeMap<>((Map<String, Object>) requireNonNull(tree.get("supplier")));
    tree.put("supplier", own);
    return own;
  }

  private void walk(Schema form) {
    Terms terms = Terms.fromPlain(tree).orThrow();
    WORDS.forEach((language, words) -> before.put(language, said(terms, words)));
    stands.add(0, terms);
    walk(form, tree, "");
  }

  private static String said(Terms terms, Messages language) {
    return String.join("\n", TermsLines.of(terms, METRICS, language));
  }

  @SuppressWarnings("unchecked")
  private void walk(Schema form, Map<String, Object> at, String path) {
    for (Field field : form.parts()) {
      String here = path + "/" + field.name();
      Object held = at.get(field.name());
      if (held == null) {
        continue;
      }
      switch (field.kind()) {
        case FORM -> walk(only(field), (Map<String, Object>) held, here);
        case FORMS ->
            ((List<Object>) held)
                .forEach(row -> walk(only(field), (Map<String, Object>) row, here));
        case CHOICE -> {
          Map<String, Object> chosen = (Map<String, Object>) held;
          String word = String.valueOf(chosen.get(field.word()));
          walk(requireNonNull(field.forms().get(word)), chosen, here + "[" + word + "]");
        }
        default -> change(field, at, held, here);
      }
    }
  }

  private static Schema only(Field field) {
    return field.forms().values().iterator().next();
  }

  /** At least one valid other value, and every one tried changes the words. */
  private void change(Field field, Map<String, Object> at, Object held, String path) {
    boolean apart = path.endsWith("/rates/class") && "B".equals(held);
    int tried = 0;
    for (Object other : others(field, held)) {
      if (tried < TRIED && !other.equals(held) && !apart) {
        at.put(field.name(), other);
        tried += Terms.fromPlain(tree).fold(is -> compare(is, at, path, other), faults -> 0);
      }
    }
    at.put(field.name(), held);
    if (!field.required() && field.allowed().size() == 1) {
      at.remove(field.name());
      compare(Terms.fromPlain(tree).orThrow(), at, path, "");
      at.put(field.name(), held);
    }
  }

  private int compare(Terms changed, Map<String, Object> at, String path, Object other) {
    seen.add(operand(path));
    WORDS.forEach(
        (language, words) -> {
          if (said(changed, words).equals(before.get(language)) && !isExempt(at, path, language)) {
            unsaid.add(path + " " + language + " -> " + other);
          }
          int lines = TermsDifference.of(stands.get(0), changed, METRICS, words).size();
          if (lines > MOST_LINES || lines == 0 && !isExempt(at, path, language)) {
            unseen.add(path + " " + language + " -> " + other + ": " + lines);
          }
        });
    return 1;
  }

  /** The name in the other language, and the rate of a class that this agency does not have. */
  private static boolean isExempt(Map<String, Object> at, String path, String language) {
    return path.matches("/(kpis/title|deliverables/(title|unit))/.*") && !path.endsWith(language)
        || path.contains("/rates/") && "B".equals(at.get("class"));
  }

  private List<Object> others(Field field, Object held) {
    return switch (field.kind()) {
      case TEXT -> List.of(held + " other");
      case FLAG -> List.of(!Boolean.parseBoolean(held.toString()));
      case DAY -> {
        LocalDate day = LocalDate.parse(held.toString());
        yield List.of(
            day.plusDays(1).toString(),
            day.plusMonths(1).toString(),
            day.minusMonths(1).toString());
      }
      case COUNT -> {
        long count = Long.parseLong(held.toString());
        yield List.of(count + 1, count - 1);
      }
      case MONEY, PERCENT, NUMBER -> {
        BigDecimal number = new BigDecimal(held.toString());
        yield List.of(
            number.add(BigDecimal.ONE).toPlainString(),
            number.subtract(BigDecimal.ONE).toPlainString(),
            number.add(new BigDecimal("0.01")).toPlainString(),
            number.subtract(new BigDecimal("0.1")).toPlainString());
      }
      case CODES -> lists(held);
      default -> field.allowed().isEmpty() ? words(held) : except(field.allowed(), held);
    };
  }

  private static List<Object> except(List<String> allowed, Object held) {
    return allowed.stream().filter(one -> !one.equals(held)).map(Object.class::cast).toList();
  }

  private static List<Object> words(Object held) {
    return List.of(
        held + "-other", "bill", "actuals", "facebook", "accepted", "spend", "A2", "B", held + "2");
  }

  private static List<Object> lists(Object held) {
    List<Object> lists = new ArrayList<>();
    List<?> list = (List<?>) held;
    List<Object> turned = new ArrayList<>();
    list.forEach(one -> turned.add(0, one));
    if (!turned.equals(list)) {
      lists.add(turned);
    }
    for (String more :
        List.of(
            "other-name",
            "views",
            "ratio",
            "gate",
            "linear",
            "facebook",
            "kpis/slab",
            "films",
            "value",
            "platform-api")) {
      Set<Object> longer = new LinkedHashSet<>(list);
      if (longer.add(more)) {
        lists.add(List.copyOf(longer));
      }
    }
    return lists;
  }

  /** One sentence says a figure wherever it stands. */
  private static String operand(String path) {
    return path.replaceFirst(
        "/kpis/(measure.(ratio|growth)./(of|per)|measure.value.|sample/of)/", "/operand/");
  }

  private static Set<String> all(Schema form, String path) {
    Set<String> all = new TreeSet<>();
    for (Field field : form.parts()) {
      String here = path + "/" + field.name();
      if (field.forms().isEmpty()) {
        all.add(operand(here));
      }
      for (Map.Entry<String, Schema> one : field.forms().entrySet()) {
        String inner = field.kind() == Field.Kind.CHOICE ? here + "[" + one.getKey() + "]" : here;
        all.addAll(all(one.getValue(), inner));
      }
    }
    return all;
  }
}
