package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.core.time.FinancialYear;
import org.govsm.procurement.benchmark.PriceBenchmark;

/** Report of the statistics of a year, as a tree and as a table. */
public final class StatisticsReport {

  private static final List<String> COLUMNS =
      List.of(
          "id", "title", "part", "value", "unit", "least", "low", "high", "target", "asOf",
          "counted", "leftOut", "query", "source");

  /** Fewer suppliers are not told in sums; the same as for prices paid. */
  public static final int LEAST_SUPPLIERS = PriceBenchmark.LEAST_SUPPLIERS;

  private static final Pattern OF_VALUES = Pattern.compile("S09\\..*|S16\\..*\\.value");

  /** The only number whose parts are named by buyers. */
  private static final String BUYERS = "S15.parents";

  private final PurchaseRegister register;
  private final FinancialYear year;
  private final List<Statistic> statistics;

  StatisticsReport(PurchaseRegister register, FinancialYear year, List<Statistic> statistics) {
    this.register = register;
    this.year = year;
    this.statistics = List.copyOf(statistics);
  }

  /** The numbers, in the order of the feature list. */
  public List<Statistic> statistics() {
    return statistics;
  }

  /** A number; nothing where there is none of that id. */
  public Optional<Statistic> statistic(String id) {
    return statistics.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * The report for everybody: it names no buyer, and where fewer than {@value #LEAST_SUPPLIERS}
   * suppliers are known to have sold in the year, nothing is told that is made of values, as it
   * would tell what one of them was paid. A share of values is told only where so many suppliers
   * are on each side, and where none or so many are on neither. Of who owns enterprises nothing is
   * told unless so many suppliers that sold are of the group and so many are not: it would tell of
   * persons.
   */
  public StatisticsReport forEverybody() {
    boolean few =
        statistic("S10.active")
            .flatMap(Statistic::value)
            .filter(sold -> sold.compareTo(BigDecimal.valueOf(LEAST_SUPPLIERS)) >= 0)
            .isEmpty();
    return new StatisticsReport(
        register,
        year,
        statistics.stream()
            .map(one -> few && OF_VALUES.matcher(one.id()).matches() ? one.withheld("few") : one)
            .map(one -> one.withoutFew(LEAST_SUPPLIERS))
            .map(one -> one.id().equals(BUYERS) ? one.unparted() : one)
            .toList());
  }

  /** The year. */
  public FinancialYear year() {
    return year;
  }

  /** The published tree, with sentences. */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("source", register.source());
    tree.put("year", year.toString());
    tree.put("asOf", register.asOf().toString());
    tree.put("statistics", Tree.list(statistics, one -> one.toPlain(words)));
    return tree;
  }

  /**
   * The same as CSV by RFC 4180, a line a number and a line for each of its parts; an empty value
   * is not known. Text that a spreadsheet would take for a formula has an apostrophe before it.
   */
  public String toCsv(Messages words) {
    StringBuilder csv = new StringBuilder(line(COLUMNS));
    for (Statistic one : statistics) {
      csv.append(line(cells(one, "", one.value(), words)));
      one.rows()
          .forEach(
              (part, number) -> csv.append(line(cells(one, part, Optional.of(number), words))));
    }
    return csv.toString();
  }

  private List<String> cells(
      Statistic one, String part, Optional<BigDecimal> value, Messages words) {
    List<String> cells = new ArrayList<>();
    cells.add(one.id());
    cells.add(words.say(one.title()));
    cells.add(part);
    cells.add(shown(value));
    cells.add(one.unit());
    cells.add(one.isLeast() && part.isEmpty() ? "yes" : "");
    cells.add(part.isEmpty() ? shown(one.low()) : "");
    cells.add(part.isEmpty() ? shown(one.high()) : "");
    cells.add(part.isEmpty() ? shown(one.target()) : "");
    cells.add(one.asOf().toString());
    cells.add(String.valueOf(one.population().counted()));
    cells.add(
        one.population().leftOut().entrySet().stream()
            .map(each -> words.say(Population.said(each.getKey())) + ": " + each.getValue())
            .collect(Collectors.joining("; ")));
    cells.add(
        one.unknown().map(words::say).map(why -> why + " ").orElse("") + words.say(one.query()));
    cells.add(register.source());
    return cells;
  }

  private static String shown(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(StatisticsReport::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean formula = cell.matches("(?s)[\\s\\p{Z}]*+(?:[=+@].*|-(?![0-9.]+$).*)");
    String safe = formula ? "'" + cell : cell;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
