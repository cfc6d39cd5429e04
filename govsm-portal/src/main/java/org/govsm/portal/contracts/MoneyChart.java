package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.payment.LedgerLine;

/**
 * Money chart: the money of the last twelve periods of a ledger that have a certificate, a column
 * each, stacked of what was paid, released later, held and deducted. Every sum is one of the
 * ledger. Lengths are units of its own viewport.
 */
public final class MoneyChart {

  /** The width of the viewport. */
  public static final int WIDTH = 560;

  /** The height of the viewport. */
  public static final int HEIGHT = 236;

  /** Where the columns begin. */
  public static final int LEFT = 74;

  /** Where the scale ends. */
  public static final int TOP = 14;

  /** Where the scale is zero. */
  public static final int BOTTOM = 190;

  private static final int RIGHT = 554;
  private static final int PERIODS = 12;
  private static final List<String> KINDS = List.of("paid", "released", "held", "deducted");

  private final List<Column> columns;
  private final ChartScale scale;

  /** A part of a column: what it is, as the style sheet and the sentences call it. */
  public record Part(String kind, Money sum, int y, int height) {}

  /**
   * A period.
   *
   * @param parts from the axis up; none of nothing
   */
  public record Column(String name, String brief, int year, List<Part> parts) {

    /** The sum of a kind; empty where there is nothing of it. */
    public Optional<Money> sum(String kind) {
      return parts.stream().filter(part -> part.kind().equals(kind)).map(Part::sum).findFirst();
    }
  }

  private MoneyChart(List<Column> columns, ChartScale scale) {
    this.columns = columns;
    this.scale = scale;
  }

  static MoneyChart of(List<LedgerLine> lines, Messages words) {
    List<LedgerLine> certified = lines.stream().filter(LedgerLine::isCertified).toList();
    List<LedgerLine> last =
        certified.subList(Math.max(0, certified.size() - PERIODS), certified.size());
    BigDecimal most =
        last.stream().map(MoneyChart::height).reduce(BigDecimal.ZERO, BigDecimal::max);
    ChartScale scale = new ChartScale(most, TOP, BOTTOM);
    return new MoneyChart(last.stream().map(line -> column(line, scale, words)).toList(), scale);
  }

  private static Column column(LedgerLine line, ChartScale scale, Messages words) {
    List<Part> parts = new ArrayList<>();
    Money below = Money.ZERO;
    for (Stacked one : stacked(line)) {
      if (one.sum().compareTo(Money.ZERO) > 0) {
        int foot = scale.y(Fraction.of(below.rupees()));
        below = below.plus(one.sum());
        int head = scale.y(Fraction.of(below.rupees()));
        parts.add(new Part(one.kind(), one.sum(), head, Math.max(2, foot - head)));
      }
    }
    return new Column(
        PeriodWords.name(line.period(), words),
        PeriodWords.brief(line.period(), words),
        line.period().from().getYear(),
        List.copyOf(parts));
  }

  private record Stacked(String kind, Money sum) {}

  private static List<Stacked> stacked(LedgerLine line) {
    return List.of(
        new Stacked("paid", line.paid().minus(line.released())),
        new Stacked("released", line.released()),
        new Stacked("held", line.held()),
        new Stacked("deducted", line.deducted().orElse(Money.ZERO)));
  }

  private static BigDecimal height(LedgerLine line) {
    return stacked(line).stream()
        .map(one -> one.sum().rupees().max(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The columns, the oldest first. */
  public List<Column> columns() {
    return columns;
  }

  /** The kinds that occur, in the order in which they are stacked. */
  public List<String> kinds() {
    return KINDS.stream()
        .filter(
            kind ->
                columns.stream()
                    .flatMap(column -> column.parts().stream())
                    .anyMatch(part -> part.kind().equals(kind)))
        .toList();
  }

  /** The lines of the scale. */
  public List<ChartScale.Tick> ticks() {
    return scale.ticks();
  }

  /** How wide a column is. */
  public int width() {
    return (RIGHT - LEFT) / PERIODS * 2 / 3;
  }

  /** Where a column begins. */
  public int x(int index) {
    return middle(index) - width() / 2;
  }

  /** The middle of a column. */
  public int middle(int index) {
    return LEFT + (RIGHT - LEFT) * (2 * index + 1) / (2 * PERIODS);
  }

  /** Whether the year stands below a column. */
  public boolean isFirstOfYear(int index) {
    return index == 0 || columns.get(index).year() != columns.get(index - 1).year();
  }

  /** Whether its name goes first where there is little room. */
  public boolean isSpare(int index) {
    return columns.size() > PERIODS / 2 && (columns.size() - 1 - index) % 2 == 1;
  }
}
