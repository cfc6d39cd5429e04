package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Terms in words, row by row, with the days on which each row holds.
 *
 * @param facts who agreed on what, for which days and sums, and on which papers
 * @param deliverables what is delivered, how much of it and when
 * @param kpis what is promised; amended rows of one KPI stand together
 * @param exclusions periods in which KPIs do not count
 * @param corrections declared corrections of how the paper was entered, in order
 */
public record TermsWords(
    List<String> facts,
    List<Line> deliverables,
    List<KpiWords> kpis,
    List<Line> amounts,
    List<Line> limits,
    List<Line> exclusions,
    List<String> payment,
    List<Amendment> amendments,
    List<Correction> corrections) {

  /**
   * A row in one sentence.
   *
   * @param name what it is called: the usual word for its id, else the words of the id
   * @param days when it holds, in words; empty for the whole contract
   * @param from the first day, where it is not that of the contract
   * @param until the first day after, where it is not the end of the contract
   */
  public record Line(
      String id,
      String name,
      String text,
      String clause,
      String days,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {}

  /**
   * Says terms in one language.
   *
   * @param dictionary the metrics, whose names are said
   * @param words the language
   */
  public static TermsWords of(Terms terms, MetricDictionary dictionary, Messages words) {
    List<Line> limits = new ArrayList<>();
    items(terms, "bases").forEach(row -> limits.add(base(row, words)));
    rows(terms, terms::caps)
        .forEach(
            row -> limits.add(cap(terms, row, by(terms, "caps", row.id(), row.from()), words)));
    return new TermsWords(
        TermsFacts.of(terms, words),
        terms.rows(Deliverable.LIST).stream().map(row -> Deliverable.line(row, words)).toList(),
        kpis(terms).stream().map(kpi -> KpiWords.of(kpi, dictionary, words)).toList(),
        rows(terms, terms::amounts).stream()
            .map(row -> amount(row, by(terms, "amounts", row.id(), row.from()), words))
            .toList(),
        limits,
        rows(terms, terms::exclusions).stream()
            .map(row -> exclusion(terms, row, by(terms, "exclusions", row.id(), row.from()), words))
            .toList(),
        payment(terms, dictionary, words),
        terms.amendments(),
        terms.corrections());
  }

  /** Every KPI with all its versions, those of one id together. */
  public static List<Kpi> kpis(Terms terms) {
    Map<String, Map<String, Kpi>> byId = new LinkedHashMap<>();
    for (BillingPeriod period : terms.periods()) {
      for (Kpi kpi : terms.kpis(period.from())) {
        byId.computeIfAbsent(kpi.id(), id -> new LinkedHashMap<>())
            .putIfAbsent(kpi.branch().pointer(), kpi);
      }
    }
    return byId.values().stream().flatMap(versions -> versions.values().stream()).toList();
  }

  private static <R> Set<R> rows(Terms terms, Function<LocalDate, List<R>> on) {
    Set<R> rows = new LinkedHashSet<>();
    terms.periods().forEach(period -> rows.addAll(on.apply(period.from())));
    return rows;
  }

  /** The amendment that brought a row. */
  private static Optional<String> by(
      Terms terms, String list, String id, Optional<LocalDate> from) {
    return terms.rows(list).stream()
        .filter(row -> row.text("id").equals(id))
        .filter(row -> row.find("from", LocalDate.class).equals(from))
        .flatMap(row -> row.find("amendment", String.class).stream())
        .findFirst();
  }

  private static Line amount(Amount row, Optional<String> by, Messages words) {
    Message text = AmountWords.said(row);
    return line(row.id(), words.say(text), row.clause(), row.from(), row.until(), by, words);
  }

  static Line line(
      String id,
      String text,
      String clause,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> amendment,
      Messages words) {
    String days = days(from, until, amendment, words);
    return new Line(id, new PartName(id).name(words), text, clause, days, from, until);
  }

  private static Line cap(Terms terms, Cap row, Optional<String> by, Messages words) {
    String said = row.said(terms).stream().map(words::say).collect(Collectors.joining(" "));
    return line(row.id(), said, row.clause(), row.from(), row.until(), by, words);
  }

  private static Line exclusion(Terms terms, Exclusion row, Optional<String> by, Messages words) {
    Message text =
        Message.of(
                (row.kpis().isEmpty() ? "says.excluded" : "says.excluded-of")
                    + row.partly().map(how -> "-" + how).orElse(""))
            .with("kpis", KpiName.of(row.kpis(), terms))
            .with("reason", new Term("exclusion." + row.reason()));
    return line(row.id(), words.say(text), row.reference(), row.from(), row.until(), by, words);
  }

  private static Line base(Map<?, ?> row, Messages words) {
    Message text = Message.of("says.base").with("amounts", PartName.of(listed(row.get("amounts"))));
    String from = text(row, "from");
    String until = text(row, "until");
    String amendment = text(row, "amendment");
    return line(
        text(row, "id"),
        words.say(text),
        text(row, "clause"),
        from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
        amendment.isEmpty() ? Optional.empty() : Optional.of(amendment),
        words);
  }

  /** From when to when and by which amendment, in words; empty where nothing is said. */
  static String days(
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> amendment,
      Messages words) {
    String days = days(from, until, words);
    return amendment
        .map(id -> words.say(Message.of("says.by-amendment").with("id", id)))
        .map(by -> days.isEmpty() ? by : days + ", " + by)
        .orElse(days);
  }

  private static String days(Optional<LocalDate> from, Optional<LocalDate> until, Messages words) {
    if (from.isEmpty() && until.isEmpty()) {
      return "";
    }
    String key = from.isEmpty() ? "says.days-to" : until.isEmpty() ? "says.days-from" : "says.days";
    Message text = Message.of(key);
    text = from.isPresent() ? text.with("from", from.get()) : text;
    return words.say(until.isPresent() ? text.with("to", until.get().minusDays(1)) : text);
  }

  private static List<String> payment(Terms terms, MetricDictionary dictionary, Messages words) {
    List<String> said = new ArrayList<>();
    items(terms, "names").forEach(row -> said.add(words.say(names(row))));
    terms.response().stream()
        .flatMap(response -> response.said().stream())
        .forEach(text -> said.add(words.say(text)));
    terms.reconciliation().stream()
        .flatMap(rule -> rule.said().stream())
        .forEach(text -> said.add(words.say(text)));
    said.addAll(new PaymentWords(terms, new MeasureWords(dictionary, words), words).said());
    return said;
  }

  private static Message names(Map<?, ?> row) {
    return Message.of("says.names-" + text(row, "are"))
        .with("platform", new Term("platform." + text(row, "platform")))
        .with("names", listed(row.get("names")))
        .with("clause", text(row, "clause"));
  }

  private static List<Map<?, ?>> items(Terms terms, String list) {
    List<Map<?, ?>> items = new ArrayList<>();
    if (terms.toPlain().get(list) instanceof List<?> rows) {
      for (Object row : rows) {
        if (row instanceof Map<?, ?> item) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private static List<?> listed(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> row, String name) {
    Object value = row.get(name);
    return value == null ? "" : value.toString();
  }
}
