package org.govsm.procurement.metric;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.time.EffectivePeriod;

/** What a metric counts during some days, as its platform documents it. */
public final class Definition implements ToPlain {

  private final String id;
  private final EffectivePeriod period;
  private final Optional<LocalDate> alsoFrom;
  private final Map<String, String> counted;
  private final Optional<Boolean> comparableWithBefore;
  private final Optional<String> successor;
  private final Optional<Boolean> comparableWithSuccessor;
  private final Optional<Integer> latencyHours;
  private final Optional<Integer> privacyThreshold;
  private final Optional<Integer> significantFigures;
  private final Optional<String> field;
  private final Optional<String> origin;
  private final List<Citation> citations;

  private Definition(Draft d) {
    id = d.id;
    period = d.period;
    alsoFrom = d.alsoFrom;
    counted = new TreeMap<>(d.counted);
    comparableWithBefore = d.comparableWithBefore;
    successor = d.successor;
    comparableWithSuccessor = d.comparableWithSuccessor;
    latencyHours = d.latencyHours;
    privacyThreshold = d.privacyThreshold;
    significantFigures = d.significantFigures;
    field = d.field;
    origin = d.origin;
    citations = List.copyOf(d.citations);
  }

  /**
   * The id.
   *
   * @return platform, metric and first day, such as {@code youtube.views.2026-08-24}; without a day
   *     where no first day is known
   */
  public String id() {
    return id;
  }

  /**
   * The days on which it holds.
   *
   * @return half open; without beginning or end where none is known
   */
  public EffectivePeriod period() {
    return period;
  }

  /**
   * Another first day that is published for the same change; between the two, either count may have
   * been made.
   *
   * @return nothing where the sources agree
   */
  public Optional<LocalDate> alsoFrom() {
    return alsoFrom;
  }

  /**
   * What is counted.
   *
   * @param language such as {@code hi}
   * @return a sentence in that language, else in English
   */
  public String counted(String language) {
    return counted.getOrDefault(language, counted.getOrDefault("en", id));
  }

  /**
   * Whether a figure may be set beside one by the definition before it.
   *
   * @return nothing where that is not known, or nothing went before
   */
  public Optional<Boolean> comparableWithBefore() {
    return comparableWithBefore;
  }

  /**
   * The metric of the same platform that goes on with the count after the last day.
   *
   * @return its code, or nothing where none does
   */
  public Optional<String> successor() {
    return successor;
  }

  /**
   * Whether a figure may be set beside one of the successor.
   *
   * @return nothing where that is not known, or there is no successor
   */
  public Optional<Boolean> comparableWithSuccessor() {
    return comparableWithSuccessor;
  }

  /**
   * After how many hours a figure is complete.
   *
   * @return nothing where that is not known
   */
  public Optional<Integer> latencyHours() {
    return latencyHours;
  }

  /**
   * The number of people below which the platform withholds a figure.
   *
   * @return nothing where none is known
   */
  public Optional<Integer> privacyThreshold() {
    return privacyThreshold;
  }

  /**
   * To how many leading figures the public counter is cut.
   *
   * @return nothing where it shows every figure
   */
  public Optional<Integer> significantFigures() {
    return significantFigures;
  }

  /**
   * The field of the platform's interface for programs.
   *
   * @return nothing where it has none, or none is known
   */
  public Optional<String> field() {
    return field;
  }

  /**
   * Whether paid figures are among those that are counted, as the platform documents it.
   *
   * @return organic, paid or all; nothing where that is not known
   */
  public Optional<String> origin() {
    return origin;
  }

  /**
   * By what authority.
   *
   * @return at least one citation
   */
  public List<Citation> citations() {
    return citations;
  }

  /**
   * The first number that a counter which was cut to {@link #significantFigures()} no longer stands
   * for: 1,230,000 of three figures is any number from 1,230,000 up to 1,240,000.
   *
   * @param shown what the public counter shows
   * @return nothing where it shows every figure of such a number
   */
  public Optional<BigDecimal> upTo(BigDecimal shown) {
    BigDecimal whole = shown.stripTrailingZeros().setScale(0, RoundingMode.DOWN);
    return significantFigures
        .filter(figures -> whole.precision() > figures)
        .map(figures -> whole.add(BigDecimal.ONE.movePointRight(whole.precision() - figures)));
  }

  /** Whether it may have been in force on a day of a period, by any day that is published. */
  boolean mayTouch(EffectivePeriod days, Optional<LocalDate> nextAlsoFrom) {
    LocalDate from = alsoFrom.filter(period.from()::isAfter).orElse(period.from());
    LocalDate until = nextAlsoFrom.filter(period.until()::isBefore).orElse(period.until());
    return new EffectivePeriod(from, until).overlaps(days);
  }

  /** The published tree form; what is not known is left out. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    Days.put(tree, period);
    alsoFrom.ifPresent(day -> tree.put("alsoFrom", day.toString()));
    tree.put("counted", new TreeMap<>(counted));
    comparableWithBefore.ifPresent(known -> tree.put("comparableWithBefore", known));
    successor.ifPresent(code -> tree.put("successor", code));
    comparableWithSuccessor.ifPresent(known -> tree.put("comparableWithSuccessor", known));
    latencyHours.ifPresent(hours -> tree.put("latencyHours", Tree.of(hours)));
    privacyThreshold.ifPresent(people -> tree.put("privacyThreshold", Tree.of(people)));
    significantFigures.ifPresent(figures -> tree.put("significantFigures", Tree.of(figures)));
    field.ifPresent(name -> tree.put("field", name));
    origin.ifPresent(code -> tree.put("origin", code));
    tree.put("citations", Tree.list(citations, Citation::toPlain));
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Definition that
            && id.equals(that.id)
            && toPlain().equals(that.toPlain());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }

  /** What the file says of a definition, on the way to one. */
  static final class Draft {

    final String id;
    final EffectivePeriod period;
    final Map<String, String> counted = new TreeMap<>();
    final List<Citation> citations = new ArrayList<>();
    Optional<LocalDate> alsoFrom = Optional.empty();
    Optional<Boolean> comparableWithBefore = Optional.empty();
    Optional<String> successor = Optional.empty();
    Optional<Boolean> comparableWithSuccessor = Optional.empty();
    Optional<Integer> latencyHours = Optional.empty();
    Optional<Integer> privacyThreshold = Optional.empty();
    Optional<Integer> significantFigures = Optional.empty();
    Optional<String> field = Optional.empty();
    Optional<String> origin = Optional.empty();

    Draft(String id, EffectivePeriod period) {
      this.id = requireNonNull(id, "id");
      this.period = requireNonNull(period, "period");
    }

    Definition done() {
      return new Definition(this);
    }
  }
}
