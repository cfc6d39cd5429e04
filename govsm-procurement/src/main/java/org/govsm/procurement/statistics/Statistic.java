package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Number with its provenance: how it was counted, of which day, of which population. A number that
 * is not known is not zero; it says why it is not known.
 */
public final class Statistic {

  private final String id;
  private final String unit;
  private final LocalDate asOf;
  private final Message query;
  private final Population population;
  private Optional<BigDecimal> value = Optional.empty();
  private Optional<Message> unknown = Optional.empty();
  private boolean least;
  private boolean soFar;
  private Optional<BigDecimal> low = Optional.empty();
  private Optional<BigDecimal> high = Optional.empty();
  private SortedMap<String, BigDecimal> rows = new TreeMap<>();
  private Optional<BigDecimal> target = Optional.empty();
  private Optional<Citation> rule = Optional.empty();
  private OptionalInt smallerSide = OptionalInt.empty();
  private String fewWhy = "";
  private OptionalInt unknownSellers = OptionalInt.empty();
  private List<PublishedFigure> published = List.of();

  Statistic(String id, String unit, LocalDate asOf, Message query, Population population) {
    this.id = id;
    this.unit = unit;
    this.asOf = asOf;
    this.query = query;
    this.population = population;
  }

  Statistic is(BigDecimal number) {
    value = Optional.of(number);
    return this;
  }

  Statistic unknown(String why) {
    unknown = Optional.of(Message.of("statistics.unknown." + why));
    return this;
  }

  /** A sum of which parts are not known is at least what is known. */
  Statistic atLeast(boolean some) {
    least = some;
    return this;
  }

  /** A sum of a year that goes on is one so far. */
  Statistic soFar(boolean open) {
    soFar = open;
    return this;
  }

  Statistic between(BigDecimal lowest, BigDecimal highest) {
    low = Optional.of(lowest);
    high = Optional.of(highest);
    return this;
  }

  Statistic rows(SortedMap<String, BigDecimal> parts) {
    rows = parts;
    return this;
  }

  Statistic target(Optional<BigDecimal> percent, Optional<Citation> from) {
    target = percent;
    rule = from;
    return this;
  }

  Statistic published(List<PublishedFigure> figures) {
    published = List.copyOf(figures);
    return this;
  }

  /** Its id: the row of the feature list and what is counted, such as {@code S09.value}. */
  public String id() {
    return id;
  }

  /** COUNT, RUPEES or PERCENT. */
  public String unit() {
    return unit;
  }

  /** The day as of which it holds. */
  public LocalDate asOf() {
    return asOf;
  }

  /** How it was counted. */
  public Message query() {
    return query;
  }

  /** What was counted, and what was left out and why. */
  public Population population() {
    return population;
  }

  /** The number; nothing where it is not known, which is not zero. */
  public Optional<BigDecimal> value() {
    return value;
  }

  /** Why it is not known; nothing where it is. */
  public Optional<Message> unknown() {
    return unknown;
  }

  /** Whether the year is not over, so that it is the number up to its day. */
  public boolean isSoFar() {
    return soFar;
  }

  /** Whether it is a lower bound, because parts of the sum are not known or the year goes on. */
  public boolean isLeast() {
    return least;
  }

  /** The lowest that it can be, whatever is not known; nothing where that is not said. */
  public Optional<BigDecimal> low() {
    return low;
  }

  /** The highest that it can be, whatever is not known. */
  public Optional<BigDecimal> high() {
    return high;
  }

  /** Its parts by code, such as the type of buyer. */
  public SortedMap<String, BigDecimal> rows() {
    return new TreeMap<>(rows);
  }

  /** The share that a rule asks for, in per cent; nothing where no rule of the book decides. */
  public Optional<BigDecimal> target() {
    return target;
  }

  /** The rule that asks for that share. */
  public Optional<Citation> rule() {
    return rule;
  }

  /**
   * Sets how many suppliers there are on the smaller side of a share, the group or the others: a
   * few are told apart by it.
   *
   * @param why the reason for which it is not told of a few
   */
  Statistic smallerSide(int suppliers, String why) {
    smallerSide = OptionalInt.of(suppliers);
    fewWhy = why;
    return this;
  }

  /** Sets how many suppliers are of neither side: the bounds tell what a few of them sold. */
  Statistic unknownSellers(int suppliers) {
    unknownSellers = OptionalInt.of(suppliers);
    return this;
  }

  /** The same as everybody is told it: nothing that tells a few suppliers apart. */
  Statistic withoutFew(int least) {
    if (smallerSide.orElse(least) < least) {
      return withheld(fewWhy);
    }
    return unknownSellers.orElse(least) < least ? withheld("few-unknown") : this;
  }

  /**
   * The same without its number, its parts and of how many it was counted.
   *
   * @param why the reason that is told in its place
   */
  Statistic withheld(String why) {
    Statistic kept =
        new Statistic(id, unit, asOf, query, new Population())
            .target(target, rule)
            .published(published);
    kept.unknown =
        Optional.of(
            Message.of("statistics.unknown." + why)
                .with("least", StatisticsReport.LEAST_SUPPLIERS));
    return kept;
  }

  /** The same number without its parts. */
  Statistic unparted() {
    Statistic whole =
        new Statistic(id, unit, asOf, query, population)
            .atLeast(least)
            .soFar(soFar)
            .published(published);
    value.ifPresent(whole::is);
    whole.unknown = unknown;
    return whole;
  }

  /** Figures that others published of it, side by side. */
  public List<PublishedFigure> published() {
    return published;
  }

  /** Whether figures that others published cannot all hold. */
  public boolean isDisputed() {
    return PublishedFigure.disagree(published);
  }

  /** What is counted. */
  public Message title() {
    return Message.of("statistics.title." + id);
  }

  Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("title", words.say(title()));
    tree.put("unit", unit);
    value.ifPresent(number -> tree.put("value", number));
    unknown.ifPresent(why -> tree.put("unknown", words.say(why)));
    if (least) {
      tree.put("least", true);
    }
    if (soFar) {
      tree.put("soFar", true);
    }
    low.ifPresent(number -> tree.put("low", number));
    high.ifPresent(number -> tree.put("high", number));
    if (!rows.isEmpty()) {
      tree.put("rows", new LinkedHashMap<>(rows));
    }
    target.ifPresent(number -> tree.put("target", number));
    rule.ifPresent(citation -> tree.put("rule", citation.toPlain()));
    tree.put("query", words.say(query));
    tree.put("asOf", asOf.toString());
    tree.put("population", population.toPlain(words));
    if (!published.isEmpty()) {
      tree.put("published", Tree.list(published, figure -> figure.toPlain(words)));
      tree.put("disputed", isDisputed());
    }
    return tree;
  }

  /** Id and value. */
  @Override
  public String toString() {
    return id + " " + value.map(BigDecimal::toPlainString).orElse("?");
  }
}
