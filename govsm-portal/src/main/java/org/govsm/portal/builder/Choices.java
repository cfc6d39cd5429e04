package org.govsm.portal.builder;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.Field;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.PartName;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.SpokenLanguages;
import org.jspecify.annotations.Nullable;

/**
 * Choices of a page: what can be chosen where the schema takes any word, in words. What stands
 * there already is among them, whatever it is.
 */
record Choices(
    Map<String, ?> terms,
    Map<String, ?> row,
    MetricDictionary dictionary,
    FieldWords words,
    Known known) {

  /** All that is paid, whatever it is by then: a base is made of it. */
  static final String BILL = "@bill";

  /**
   * Known things of the department.
   *
   * @param purchases titles of recorded purchases by id
   * @param suppliers names of agencies by id
   * @param calendars calendars of working days by id, each with its years
   */
  record Known(
      Map<String, String> purchases, Map<String, String> suppliers, Map<String, String> calendars) {

    static Known nothing() {
      return new Known(Map.of(), Map.of(), Map.of());
    }
  }

  /** The choices of a field; none for one that is typed. */
  Map<String, String> of(Field field, String within) {
    return switch (field.name()) {
      case "base" -> bases();
      case "amounts" -> parts();
      case "kpis", "covers", "ifMet" -> kpis();
      case "platforms", "platform" -> platforms();
      case "languages" -> languages();
      case "metrics" -> metrics();
      case "metric" -> metrics(List.of(Kpi.CONTRACT));
      case "sources" -> codes("source", dictionary.sources());
      case "amendment" -> amendments();
      case "changes" -> changes();
      case "calendar" -> known.calendars();
      case "id" ->
          within.equals("purchase")
              ? known.purchases()
              : within.equals("supplier") ? known.suppliers() : Map.of();
      default -> Map.of();
    };
  }

  private Map<String, String> bases() {
    Map<String, String> all = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> amounts = Trees.rows(terms, BuilderPart.AMOUNTS);
    if (amounts.size() > 1) {
      all.put(BILL, words.words().say("builder.whole-bill"));
    }
    for (Map<String, @Nullable Object> base : Trees.rows(terms, "bases")) {
      Trees.text(base, "id").ifPresent(id -> all.put(id, base(id, Trees.words(base, "amounts"))));
    }
    all.putAll(parts());
    return all;
  }

  private String base(String id, List<String> of) {
    return words
        .words()
        .say(
            Message.of("builder.base-of")
                .with("id", new PartName(id))
                .with("amounts", of.stream().map(this::name).collect(joining(" + "))));
  }

  private String name(String id) {
    return new PartName(id).name(words.words());
  }

  /** What is paid, and KPIs that pay by themselves. */
  private Map<String, String> parts() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> amount : Trees.rows(terms, BuilderPart.AMOUNTS)) {
      Trees.text(amount, "id")
          .ifPresent(
              id ->
                  all.put(
                      id,
                      words.words().say(Message.of("builder.only").with("id", new PartName(id)))));
    }
    for (Map<String, @Nullable Object> kpi : Trees.rows(terms, BuilderPart.KPIS)) {
      Map<String, @Nullable Object> then = Trees.object(kpi.get("consequence"));
      boolean earns =
          Trees.text(then, "shape")
              .flatMap(Shapes.shipped()::find)
              .filter(shape -> shape.earns())
              .isPresent();
      if (earns) {
        Trees.text(kpi, "id").ifPresent(id -> all.put(id, title(kpi)));
      }
    }
    return all;
  }

  private Map<String, String> kpis() {
    Map<String, String> all = new LinkedHashMap<>();
    Trees.rows(terms, BuilderPart.KPIS)
        .forEach(kpi -> Trees.text(kpi, "id").ifPresent(id -> all.put(id, title(kpi))));
    return all;
  }

  /** The name of a KPI in the language of the page, else in English. */
  String title(Map<String, ?> kpi) {
    Map<String, @Nullable Object> title = Trees.object(kpi.get("title"));
    return Trees.text(title, words.words().language())
        .or(() -> Trees.text(title, "en"))
        .or(() -> Trees.text(kpi, "id"))
        .orElse("?");
  }

  private Map<String, String> platforms() {
    return codes("platform", dictionary.platforms());
  }

  private Map<String, String> languages() {
    Map<String, String> all = new LinkedHashMap<>();
    SpokenLanguages.codes().forEach(code -> all.put(code, words.term("language", code)));
    return all;
  }

  private Map<String, String> codes(String term, List<Code> codes) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Code code : codes) {
      String name =
          words
              .words()
              .find("term." + term + "." + code.code())
              .orElse(code.name(words.words().language()));
      all.put(code.code(), name);
    }
    return all;
  }

  private Map<String, String> metrics() {
    List<String> chosen = Trees.words(row, "platforms");
    return metrics(chosen.isEmpty() ? List.of(Kpi.CONTRACT) : chosen);
  }

  /** Metrics of one platform, and those names that hold on every one of several. */
  private Map<String, String> metrics(List<String> platforms) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Code name : dictionary.commonNames()) {
      if (platforms.stream().allMatch(one -> dictionary.meaning(one, name.code()).isPresent())) {
        all.put(name.code(), name.name(words.words().language()));
      }
    }
    for (Metric metric : dictionary.metrics()) {
      boolean everywhere =
          platforms.stream().allMatch(one -> dictionary.find(one, metric.code()).isPresent());
      if (everywhere) {
        all.putIfAbsent(metric.code(), metric.name(words.words().language()));
      }
    }
    return all;
  }

  private Map<String, String> amendments() {
    Map<String, String> all = new LinkedHashMap<>();
    Trees.rows(terms, "amendments")
        .forEach(one -> Trees.text(one, "id").ifPresent(id -> all.put(id, id)));
    return all;
  }

  /** The members of terms that no row can bring. */
  private Map<String, String> changes() {
    Map<String, String> all = new LinkedHashMap<>();
    TermsChange.members(Shapes.shipped()).stream()
        .flatMap(name -> Terms.form(Shapes.shipped()).part(name).stream())
        .forEach(field -> all.put(field.name(), words.label("", field)));
    return all;
  }
}
