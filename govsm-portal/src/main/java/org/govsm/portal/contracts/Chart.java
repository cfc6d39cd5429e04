package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.scorecard.RunRate;

/**
 * The geometry of a chart of one KPI on one platform: a column for each period on a scale from
 * zero, and the target as a line. Lengths are units of its own viewport.
 */
public final class Chart {

  /** The width of the viewport. */
  public static final int WIDTH = 440;

  /** The height of the viewport. */
  public static final int HEIGHT = 236;

  /** Where the columns begin. */
  public static final int LEFT = 62;

  /** Where the scale ends. */
  public static final int TOP = 22;

  /** Where the scale is zero. */
  public static final int BOTTOM = 182;

  private static final int RIGHT = 434;
  private static final int MOST_NAMES = 12;

  private final List<BoardRow> rows;
  private final ChartScale scale;

  Chart(List<BoardRow> rows) {
    this.rows = List.copyOf(rows);
    BigDecimal most = BigDecimal.ZERO;
    for (BoardRow row : rows) {
      most = most.max(high(row.result().value().map(v -> v.high())));
      most = most.max(high(row.result().kpi().target().map(t -> t.bound())));
      most = most.max(high(row.runRate().map(RunRate::atEnd)));
    }
    this.scale = new ChartScale(most, TOP, BOTTOM);
  }

  private static BigDecimal high(Optional<Fraction> number) {
    return number.map(n -> n.decimal(6, RoundingMode.CEILING)).orElse(BigDecimal.ZERO);
  }

  /** The lines of the scale, from zero up. */
  public List<ChartScale.Tick> scale() {
    return scale.ticks();
  }

  /** The height of a number. */
  public int y(Fraction number) {
    return scale.y(number);
  }

  /** Where the place of a period begins. */
  public int slot(int index) {
    return LEFT + (RIGHT - LEFT) * index / rows.size();
  }

  /** How wide a column is. */
  public int column() {
    return Math.max(4, Math.min(40, (RIGHT - LEFT) / rows.size() * 2 / 3));
  }

  /** Where a column begins. */
  public int x(int index) {
    return middle(index) - column() / 2;
  }

  /** The middle of the place of a period. */
  public int middle(int index) {
    return (slot(index) + slot(index + 1)) / 2;
  }

  /** Where a day of a period lies. */
  public int x(int index, LocalDate day) {
    BillingPeriod period = rows.get(index).period();
    long days = ChronoUnit.DAYS.between(period.from(), period.until());
    long passed = ChronoUnit.DAYS.between(period.from(), day);
    return slot(index) + (int) ((slot(index + 1) - slot(index)) * passed / days);
  }

  /** Whether a period is named below its column; of many, only some are. */
  public boolean isNamed(int index) {
    return (rows.size() - 1 - index) % (1 + (rows.size() - 1) / MOST_NAMES) == 0;
  }

  /** Whether its name goes first where there is little room. */
  public boolean isSpare(int index) {
    return rows.size() > MOST_NAMES / 2 && (rows.size() - 1 - index) % 2 == 1;
  }

  /** The periods. */
  public List<BoardRow> rows() {
    return rows;
  }
}
