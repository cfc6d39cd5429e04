package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.TypedNumber;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.CountedFigures;
import org.govsm.procurement.contract.CountedMetric;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;

/** Form of figures counted by hand: what was typed, and every fault at its field. */
final class CountedForm {

  static final String FROM = "from";
  static final String LAST = "last";
  static final String EVIDENCE = "file";

  /** Before the code of a metric, in the name of its field. */
  static final String FIGURE = "figure.";

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final Map<String, String> typed;
  private final Map<String, InputFault> errors = new LinkedHashMap<>();
  private final Map<CountedMetric, BigDecimal> figures = new LinkedHashMap<>();

  private CountedForm(Terms terms, MetricDictionary dictionary, Map<String, String> typed) {
    this.terms = terms;
    this.dictionary = dictionary;
    this.typed = typed;
  }

  /** Blank, with the days of the billing period that ended last. */
  static CountedForm blank(Terms terms, MetricDictionary dictionary, LocalDate today) {
    Map<String, String> typed = new LinkedHashMap<>();
    terms.periods().stream()
        .filter(period -> !period.isClosing() && !period.until().isAfter(today))
        .reduce((one, later) -> later)
        .ifPresent(period -> days(period, typed));
    return new CountedForm(terms, dictionary, typed);
  }

  private static void days(BillingPeriod period, Map<String, String> typed) {
    typed.put(FROM, period.from().toString());
    typed.put(LAST, period.until().minusDays(1).toString());
  }

  /** As it was sent, with its faults. */
  static CountedForm sent(
      Terms terms, MetricDictionary dictionary, MultipartForm form, LocalDate today) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : List.of(FROM, LAST, FileContext.COUNTED_BY)) {
      typed.put(field, form.field(field).strip());
    }
    for (CountedMetric one : needed(terms, dictionary)) {
      typed.put(FIGURE + one.code(terms), form.field(FIGURE + one.code(terms)).strip());
    }
    CountedForm read = new CountedForm(terms, dictionary, typed);
    read.readDays(today);
    read.readFigures();
    if (!FileContext.PARTIES.contains(read.typed(FileContext.COUNTED_BY))) {
      read.wrong(FileContext.COUNTED_BY, Message.of("counted.by-whom"));
    }
    return read;
  }

  /** All that the contract needs on any day, as it is amended. */
  static List<CountedMetric> needed(Terms terms, MetricDictionary dictionary) {
    Set<CountedMetric> all = new LinkedHashSet<>();
    terms.periods().forEach(one -> all.addAll(CountedMetric.of(terms, one.from(), dictionary)));
    return List.copyOf(all);
  }

  private void readDays(LocalDate today) {
    Optional<LocalDate> from = day(FROM);
    Optional<LocalDate> last = day(LAST);
    if (from.isPresent() && last.isPresent() && last.get().isBefore(from.get())) {
      wrong(LAST, Message.of("counted.days"));
    } else if (last.filter(day -> day.isAfter(today)).isPresent()) {
      wrong(LAST, Message.of("counted.future"));
    }
  }

  private Optional<LocalDate> day(String field) {
    Optional<LocalDate> day = RequestContexts.day(typed(field));
    if (typed(field).isEmpty()) {
      wrong(field, Message.of("counted.day"));
    } else if (day.isEmpty()) {
      wrong(field, Message.of("day.unknown").with("day", typed(field)));
    }
    return day;
  }

  private void readFigures() {
    for (CountedMetric one : needed()) {
      String text = typed(field(one));
      Optional<BigDecimal> figure = TypedNumber.read(text);
      if (!text.isEmpty() && figure.isEmpty()) {
        wrong(field(one), Message.of("counted.number").with("typed", text));
      }
      figure.ifPresent(
          number -> {
            figures.put(one, number);
            one.against(number).ifPresent(why -> wrong(field(one), why));
          });
    }
    figures
        .keySet()
        .forEach(one -> one.beside(figures, dictionary).ifPresent(why -> wrong(field(one), why)));
    if (figures.isEmpty() && errors.keySet().stream().noneMatch(e -> e.startsWith(FIGURE))) {
      needed().stream().findFirst().ifPresent(f -> wrong(field(f), Message.of("counted.none")));
    }
  }

  void wrong(String field, Message why) {
    errors.putIfAbsent(field, Faults.at("/" + field, why));
  }

  List<CountedMetric> needed() {
    return needed(terms, dictionary);
  }

  String field(CountedMetric one) {
    return FIGURE + one.code(terms);
  }

  String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  Map<String, String> typed() {
    return typed;
  }

  Map<String, InputFault> errors() {
    return errors;
  }

  Map<CountedMetric, BigDecimal> figures() {
    return figures;
  }

  /**
   * The file of readings; of a form without faults.
   *
   * @param known the readings on record
   */
  byte[] file(Readings known) {
    return CountedFigures.file(terms, from(), until(), figures, known);
  }

  /** The first day; of a form without faults. */
  LocalDate from() {
    return LocalDate.parse(typed(FROM));
  }

  /** The day after the last; of a form without faults. */
  LocalDate until() {
    return LocalDate.parse(typed(LAST)).plusDays(1);
  }
}
