package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/**
 * Amount that a contract pays before deductions: a fixed sum for each period, what was spent, a
 * part of what was spent, a rate for each unit, or a sum due once by milestones. A percentage is
 * taken of it only where a base names it.
 */
public final class Amount {

  static final String FIXED = "fixed";
  static final String ACTUALS = "actuals";
  static final String MILESTONE = "milestone";
  static final String COMMISSION = "commission";
  static final String UNIT = "unit";

  static final String METRIC = "metric";
  static final String PERCENT = "percent";
  static final String PARTS = "parts";
  static final String SUBJECT = "subject";
  static final String MOST_UNITS = "mostUnits";
  static final String MOST = "most";

  private final Node row;

  Amount(Node row) {
    this.row = row;
  }

  /**
   * Milestone of an amount that is due once.
   *
   * @param subject what is accepted, as the figures of the parties name it
   * @param percent the part of the amount that is then due
   */
  public record Milestone(String subject, Percent percent) {}

  /**
   * The parts that an amount of a kind has or may have, beside its id, kind, clause and days.
   *
   * @param kind one of the kinds, such as {@code fixed}
   * @return names of fields; those that it must have first
   */
  public static List<String> parts(String kind) {
    return AmountForm.of(kind);
  }

  /** The id by which bases name it. */
  public String id() {
    return row.text("id");
  }

  /**
   * How it is worked out.
   *
   * @return fixed, actuals, milestone, commission or unit
   */
  public String kind() {
    return row.text("kind");
  }

  /**
   * The sum of each period.
   *
   * @return nothing where it depends on what was read
   */
  public Optional<Money> sum() {
    return kind().equals(FIXED) ? amount() : Optional.empty();
  }

  /**
   * The sum that the terms state.
   *
   * @return of each period, or of all milestones together; nothing where they state a metric only
   */
  public Optional<Money> amount() {
    return row.find("amount", Money.class);
  }

  /**
   * The metric of the platform contract on which it depends.
   *
   * @return nothing for a fixed sum
   */
  public Optional<String> metric() {
    return row.find(METRIC, String.class);
  }

  /** What units are counted of, where not all of them are paid. */
  public Optional<String> subject() {
    return row.find(SUBJECT, String.class);
  }

  /** The milestones, in order; none for an amount of another kind. */
  public List<Milestone> milestones() {
    return row.branches(PARTS).stream()
        .map(part -> new Milestone(part.text(SUBJECT), part.get(PERCENT, Percent.class)))
        .toList();
  }

  /** The percentage of a commission. */
  Optional<Percent> percent() {
    return row.find(PERCENT, Percent.class);
  }

  /** Rupees for each unit. */
  Optional<BigDecimal> rate() {
    return row.find("rate", BigDecimal.class);
  }

  /** The most units that are paid for one period. */
  Optional<BigDecimal> mostUnits() {
    return row.find(MOST_UNITS, BigDecimal.class);
  }

  /** The most that is paid for one period. */
  Optional<Money> most() {
    return row.find(MOST, Money.class);
  }

  /** Whether it repays what was spent. */
  public boolean isAtActuals() {
    return kind().equals(ACTUALS);
  }

  /**
   * What is due as a commission or for units. What is below zero earns nothing.
   *
   * @param read the figure of its metric
   * @return rupees, unrounded, and why
   */
  public Effect due(Fraction read) {
    Fraction counted = read.max(Fraction.ZERO);
    return kind().equals(COMMISSION) ? commission(counted) : units(counted);
  }

  private Effect commission(Fraction spent) {
    Percent percent = percent().orElseThrow();
    Fraction due = spent.times(Fraction.of(percent));
    return limited(
        due,
        Message.of("earning.commission")
            .with("percent", percent)
            .with("spent", spent.shown())
            .with("computed", due.shown()));
  }

  private Effect units(Fraction read) {
    Optional<Fraction> most = mostUnits().map(Fraction::of).filter(m -> m.compareTo(read) < 0);
    Fraction units = most.orElse(read);
    BigDecimal rate = rate().orElseThrow();
    Fraction due = units.times(Fraction.of(rate));
    Message why =
        Message.of("shape.unit-rate")
            .with("units", units.shown())
            .with("rate", rate)
            .with("computed", due.shown());
    return limited(
        due,
        most.isEmpty()
            ? why
            : Message.of("earning.most-units").with("sum", why).with("read", read.shown()));
  }

  private Effect limited(Fraction due, Message why) {
    return most()
        .filter(most -> Fraction.of(most).compareTo(due) < 0)
        .map(
            most ->
                Effect.earned(
                    Fraction.of(most),
                    Message.of("shape.unit-rate.capped").with("sum", why).with("cap", most)))
        .orElseGet(() -> Effect.earned(due, why));
  }

  /**
   * What is due for milestones.
   *
   * @param accepted those that were accepted in the period
   * @return rupees, unrounded, and why
   */
  public Effect due(List<Milestone> accepted) {
    if (accepted.isEmpty()) {
      return Effect.earned(Fraction.ZERO, Message.of("earning.milestone-none"));
    }
    Fraction part =
        accepted.stream()
            .map(one -> Fraction.of(one.percent()))
            .reduce(Fraction.ZERO, Fraction::plus);
    Money whole = amount().orElseThrow();
    return Effect.earned(
        Fraction.of(whole).times(part),
        Message.of("earning.milestone")
            .with("subjects", accepted.stream().map(Milestone::subject).toList())
            .with("percent", ShapeParts.points(part))
            .with("amount", whole));
  }

  /** Where the contract says it. */
  public String clause() {
    return row.text("clause");
  }

  /**
   * The first day on which it holds.
   *
   * @return nothing for the first day of the contract
   */
  public Optional<LocalDate> from() {
    return row.find("from", LocalDate.class);
  }

  /**
   * The first day after it.
   *
   * @return nothing for the end of the contract
   */
  public Optional<LocalDate> until() {
    return row.find("until", LocalDate.class);
  }

  /** One amount is another if the terms say the same of both. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Amount amount && row.equals(amount.row);
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
