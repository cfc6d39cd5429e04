package org.govsm.portal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Listed;
import org.govsm.procurement.statistics.PublishedFigure;
import org.govsm.procurement.statistics.Statistic;
import org.govsm.procurement.statistics.StatisticsReport;

/**
 * Statistics of a year as a page shows them: pictures with their numbers beside them, all numbers,
 * and what others published.
 *
 * @param words what the numbers are called
 */
public record StatisticsView(
    StatisticsService.Counted counted, Listed<Statistic> list, StatisticWords words) {

  /** The width of a bar of the greatest number, or of a hundred per cent. */
  public static final int WIDTH = 300;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> GLANCE =
      List.of("S09.value", "S14.purchases", "S10.suppliers", "S16.mse.value");

  /** A bar of a number; no width where it is not known. */
  public record Bar(String label, Statistic one, String number, int width) {}

  /** A share: what is known, how far it could reach, and where the law asks it to be. */
  public record Share(Statistic one, int width, int reach, Optional<Integer> target) {}

  /** A figure that others published, beside what is counted here. */
  public record Published(Statistic one, PublishedFigure figure) {}

  /** The report of the year. */
  public StatisticsReport report() {
    return counted.report();
  }

  /** The department to which it is narrowed. */
  public Optional<String> department() {
    return counted.department();
  }

  /** What is counted as what. */
  public List<Message> notes() {
    return counted.read().notes();
  }

  /** Whether sums may be kept back. */
  public boolean isPartly() {
    return !counted.whole();
  }

  /** The numbers that come first. */
  public List<Statistic> glance() {
    return report().statistics().stream().filter(one -> GLANCE.contains(one.id())).toList();
  }

  /** A number of each year, the oldest first. */
  public List<Bar> years(String id) {
    List<Statistic> all = new ArrayList<>();
    counted.years().forEach(year -> year.statistic(id).ifPresent(all::add));
    BigDecimal most = most(all.stream().flatMap(one -> one.value().stream()).toList());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Statistic one = all.get(i);
      String year = counted.years().get(i).year().toString();
      int width = one.value().map(value -> width(value, most)).orElse(0);
      bars.add(new Bar(year, one, words.shown(one), width));
    }
    return bars;
  }

  /** The shares of small enterprises. */
  public List<Share> shares() {
    return report().statistics().stream()
        .filter(one -> one.id().startsWith("S16."))
        .map(StatisticsView::share)
        .toList();
  }

  private static Share share(Statistic one) {
    int known = one.low().or(one::value).map(value -> width(value, HUNDRED)).orElse(0);
    int reach = one.high().map(value -> width(value, HUNDRED)).orElse(known);
    return new Share(one, known, reach, one.target().map(value -> width(value, HUNDRED)));
  }

  /** The numbers that have parts. */
  public List<Statistic> parted() {
    return report().statistics().stream().filter(one -> !one.rows().isEmpty()).toList();
  }

  /** The parts of a number. */
  public List<Bar> parts(Statistic one) {
    BigDecimal most = most(List.copyOf(one.rows().values()));
    List<Bar> bars = new ArrayList<>();
    one.rows()
        .forEach(
            (code, number) ->
                bars.add(
                    new Bar(
                        words.part(one, code),
                        one,
                        words.number(one.unit(), number),
                        width(number, most))));
    return bars;
  }

  /** What others published, number by number. */
  public List<Published> published() {
    List<Published> all = new ArrayList<>();
    for (Statistic one : report().statistics()) {
      one.published().forEach(figure -> all.add(new Published(one, figure)));
    }
    return all;
  }

  private static BigDecimal most(List<BigDecimal> all) {
    return all.stream().reduce(BigDecimal.ONE, BigDecimal::max);
  }

  private static int width(BigDecimal number, BigDecimal most) {
    return number
        .multiply(BigDecimal.valueOf(WIDTH))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
