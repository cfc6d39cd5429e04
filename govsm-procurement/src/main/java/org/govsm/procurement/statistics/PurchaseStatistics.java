package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;

/**
 * Statistics of a financial year by a register: value, purchases, growth, suppliers, buyers by type
 * and parent, shares of small enterprises, states, memoranda, services on offer and steps without
 * paper.
 */
public final class PurchaseStatistics {

  static final String COUNT = "COUNT";
  static final String RUPEES = "RUPEES";
  static final String PERCENT = "PERCENT";

  private final PurchaseRegister register;
  private final FinancialYear year;
  private final LocalDate asOf;
  private final LocalDate stockDay;
  private final List<Statistic> all = new ArrayList<>();

  private PurchaseStatistics(PurchaseRegister register, FinancialYear year) {
    this.register = register;
    this.year = year;
    asOf = register.asOf();
    stockDay = stockDay(register, year);
  }

  /** The day on which what is no flow is counted: the last of the year that is known. */
  private static LocalDate stockDay(PurchaseRegister register, FinancialYear year) {
    return isOpen(register, year) ? register.asOf() : year.lastDay();
  }

  /** Whether the year begins after the register was read, so that nothing of it is known. */
  static boolean isToCome(PurchaseRegister register, FinancialYear year) {
    return register.asOf().isBefore(year.firstDay());
  }

  /**
   * Counts.
   *
   * @param year the financial year; what is no flow of a year is counted on its last day, or on
   *     that of the register where it goes on; buyers, which have no day, are counted as the
   *     register has them; of a year to come nothing is known
   * @param book the law that says which shares are asked for; a target that no rule decides is left
   *     out
   */
  public static StatisticsReport of(PurchaseRegister register, FinancialYear year, RuleBook book) {
    PurchaseStatistics made = new PurchaseStatistics(register, year);
    made.value();
    made.suppliers();
    made.launch();
    made.counts();
    made.products();
    new BuyerStatistics(register, year, made.all).add();
    new SmallShares(register, year, book, made.all).add();
    made.memoranda();
    made.add(Paperless.of(register, year));
    return new StatisticsReport(register, year, made.all);
  }

  static Message query(String name, FinancialYear year) {
    return Message.of("statistics.query." + name).with("year", year.toString());
  }

  private void add(Statistic one) {
    all.add(one.published(PublishedFigure.of(one.id())));
  }

  /**
   * Purchases of a year: those of other days, cancelled ones, and those that are stated anew are
   * left out. A purchase that was amended keeps the day of its order.
   */
  static List<Node> of(List<Node> purchases, FinancialYear year, Population population) {
    Map<String, Node> known = new HashMap<>();
    Set<String> anew = new HashSet<>();
    for (Node one : purchases) {
      known.put(one.text("id"), one);
      one.find("amends", String.class).ifPresent(anew::add);
    }
    List<Node> own = new ArrayList<>();
    for (Node one : purchases) {
      if (anew.contains(one.text("id"))) {
        population.leaveOut("amended");
      } else if (!year.days().contains(day(one, known))) {
        population.leaveOut("other-year");
      } else if (one.find("cancelled", Boolean.class).orElse(false)) {
        population.leaveOut("cancelled");
      } else {
        own.add(one);
      }
    }
    return own;
  }

  /** A circle is refused when the register is read. */
  private static LocalDate day(Node purchase, Map<String, Node> known) {
    Node first = purchase;
    Optional<Node> before = Optional.of(purchase);
    while (before.isPresent()) {
      first = before.get();
      before = first.find("amends", String.class).flatMap(id -> Optional.ofNullable(known.get(id)));
    }
    return first.get("day", LocalDate.class);
  }

  /** Whether the year goes on, so that a sum of it is one so far. */
  static boolean isOpen(PurchaseRegister register, FinancialYear year) {
    return register.asOf().isBefore(year.lastDay());
  }

  /** A number of which parts are not known is a least; where nothing is known, it is none. */
  private Statistic counted(Statistic made, BigDecimal number, String missing) {
    Population population = made.population();
    boolean some = population.leftOut(missing) > 0;
    if (population.counted() == 0 && some) {
      return made.unknown("incomplete");
    }
    boolean open = isOpen(register, year);
    return made.is(number).atLeast(some || open).soFar(open);
  }

  /** Why nothing can be said of a year; nothing where something can. */
  static Optional<String> gap(PurchaseRegister register, FinancialYear year) {
    if (register.list(PurchaseRegister.PURCHASES).isEmpty()) {
      return Optional.of("no-list");
    }
    if (register.from().isAfter(year.firstDay()) || register.asOf().isBefore(year.firstDay())) {
      return Optional.of("not-covered");
    }
    return Optional.empty();
  }

  /** A sum of a year with what is not known of it. */
  private record Sum(Optional<BigDecimal> value, boolean complete, Population population) {}

  private Sum sum(FinancialYear of, boolean money) {
    Population population = new Population();
    if (gap(register, of).isPresent()) {
      return new Sum(Optional.empty(), false, population);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Node one : of(purchases(), of, population)) {
      Optional<Money> value = one.find("value", Money.class);
      if (money && value.isEmpty()) {
        population.leaveOut("no-value");
        continue;
      }
      population.count();
      sum = sum.add(money ? value.orElseThrow().rupees() : BigDecimal.ONE);
    }
    boolean over = !asOf.isBefore(of.lastDay());
    return new Sum(Optional.of(sum), over && population.leftOut("no-value") == 0, population);
  }

  private List<Node> purchases() {
    return register.list(PurchaseRegister.PURCHASES).orElse(List.of());
  }

  private void value() {
    Sum now = sum(year, true);
    Statistic value = statistic("S09.value", RUPEES, "value", now.population());
    if (now.value().isPresent()) {
      counted(value, now.value().get(), "no-value");
    } else {
      value.unknown(gap(register, year).orElse("no-list"));
    }
    add(value);
    growth("S09.growth", "value-growth", true);
  }

  private Statistic statistic(String id, String unit, String query, Population population) {
    return new Statistic(id, unit, asOf, query(query, year), population);
  }

  /** Growth is told only where both years are over and wholly known. */
  private void growth(String id, String query, boolean money) {
    Sum now = sum(year, money);
    Sum before = sum(new FinancialYear(year.start() - 1), money);
    Statistic growth = statistic(id, PERCENT, query, now.population());
    if (now.value().isEmpty() || before.value().isEmpty()) {
      growth.unknown("not-covered");
    } else if (!now.complete() || !before.complete()) {
      growth.unknown(asOf.isBefore(year.lastDay()) ? "not-over" : "incomplete");
    } else if (before.value().get().signum() == 0) {
      growth.unknown("no-base");
    } else {
      BigDecimal base = before.value().get();
      growth.is(percent(now.value().get().subtract(base), base));
    }
    add(growth);
  }

  /** To two places, half up. */
  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
  }

  private void suppliers() {
    Population population = new Population();
    Statistic count = stock("S10.suppliers", COUNT, "suppliers", population);
    Optional<List<Node>> suppliers = register.list(PurchaseRegister.SUPPLIERS);
    for (Node one : registered(suppliers.orElse(List.of()), population)) {
      Optional<LocalDate> day = one.find("registered", LocalDate.class);
      if (stockDay.equals(asOf)) {
        population.count();
      } else if (day.isEmpty()) {
        population.leaveOut("no-registration");
      } else if (day.get().isAfter(stockDay)) {
        population.leaveOut("later");
      } else {
        population.count();
      }
    }
    tell(count, suppliers, BigDecimal.valueOf(population.counted()))
        .atLeast(population.leftOut("no-registration") > 0);
    add(count);
    supplierGrowth(suppliers);
    active();
    add(statistic("S10.traffic", COUNT, "traffic", new Population()).unknown("not-kept"));
  }

  private Statistic stock(String id, String unit, String query, Population population) {
    return new Statistic(id, unit, stockDay, query(query, year), population);
  }

  /** A number of a list on the day of the stocks; none without the list, or of a year to come. */
  private Statistic tell(Statistic made, Optional<List<Node>> list, BigDecimal number) {
    return unknownStock(list)
        .or(() -> beginsLater(made.population()))
        .map(made::unknown)
        .orElseGet(() -> made.is(number));
  }

  /** A list whose every entry is of a later day was not kept on the day of the stocks. */
  private static Optional<String> beginsLater(Population population) {
    long others =
        population.leftOut().entrySet().stream()
            .filter(each -> !each.getKey().equals("later"))
            .filter(each -> !each.getKey().equals("unregistered"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    boolean later = population.leftOut("later") > 0 && others == 0 && population.counted() == 0;
    return later ? Optional.of("not-covered") : Optional.empty();
  }

  /** Why nothing is known of a list on the day of the stocks; nothing where something is. */
  private Optional<String> unknownStock(Optional<List<Node>> list) {
    if (list.isEmpty()) {
      return Optional.of("no-list");
    } else if (isToCome(register, year)) {
      return Optional.of("to-come");
    }
    return register.from().isAfter(stockDay) ? Optional.of("not-covered") : Optional.empty();
  }

  /** Suppliers without those that are known and not registered. */
  private static List<Node> registered(List<Node> suppliers, Population population) {
    List<Node> own = new ArrayList<>();
    for (Node one : suppliers) {
      if (one.find("unregistered", Boolean.class).orElse(false)) {
        population.leaveOut("unregistered");
      } else {
        own.add(one);
      }
    }
    return own;
  }

  private void supplierGrowth(Optional<List<Node>> suppliers) {
    Population population = new Population();
    Statistic growth = stock("S10.growth", PERCENT, "supplier-growth", population);
    LocalDate before = stockDay.minusYears(1);
    long then = 0;
    for (Node one : registered(suppliers.orElse(List.of()), population)) {
      Optional<LocalDate> day = one.find("registered", LocalDate.class);
      if (day.isEmpty()) {
        population.leaveOut("no-registration");
      } else if (day.get().isAfter(stockDay)) {
        population.leaveOut("later");
      } else {
        population.count();
        then += day.get().isAfter(before) ? 0 : 1;
      }
    }
    Optional<String> unknown = unknownStock(suppliers).or(() -> beginsLater(population));
    if (unknown.isPresent()) {
      growth.unknown(unknown.get());
    } else if (register.from().isAfter(before)) {
      growth.unknown("not-covered"); // how many there were then is not known
    } else if (population.leftOut("no-registration") > 0) {
      growth.unknown("incomplete");
    } else if (then == 0) {
      growth.unknown("no-base");
    } else {
      BigDecimal base = BigDecimal.valueOf(then);
      growth.is(percent(BigDecimal.valueOf(population.counted()).subtract(base), base));
    }
    add(growth);
  }

  private void active() {
    Population population = new Population();
    Statistic active = statistic("S10.active", COUNT, "active", population);
    SortedMap<String, BigDecimal> sold = new TreeMap<>();
    for (Node one : of(purchases(), year, population)) {
      Optional<String> supplier = one.find("supplier", String.class);
      supplier.ifPresentOrElse(
          id -> {
            population.count();
            sold.merge(id, BigDecimal.ONE, BigDecimal::add);
          },
          () -> population.leaveOut("no-supplier"));
    }
    gap(register, year)
        .ifPresentOrElse(
            active::unknown, () -> counted(active, BigDecimal.valueOf(sold.size()), "no-supplier"));
    add(active);
  }

  /** Who launched the portal is a fact that sources tell differently, and no count. */
  private void launch() {
    add(statistic("S11.launch", COUNT, "launch", new Population()).unknown("not-counted"));
  }

  private void counts() {
    Sum now = sum(year, false);
    Statistic count = statistic("S14.purchases", COUNT, "purchases", now.population());
    now.value()
        .ifPresentOrElse(
            number -> counted(count, number, "no-value"),
            () -> count.unknown(gap(register, year).orElse("no-list")));
    add(count);
    growth("S14.growth", "purchases-growth", false);
    procedures();
  }

  private void procedures() {
    Population population = new Population();
    Statistic count = statistic("S12.procedures", COUNT, "procedures", population);
    SortedMap<String, BigDecimal> rows = new TreeMap<>();
    for (Node one : of(purchases(), year, population)) {
      one.find("procedure", String.class)
          .ifPresentOrElse(
              code -> {
                population.count();
                rows.merge(code, BigDecimal.ONE, BigDecimal::add);
              },
              () -> population.leaveOut("no-procedure"));
    }
    gap(register, year)
        .ifPresentOrElse(
            count::unknown,
            () ->
                counted(count, BigDecimal.valueOf(population.counted()), "no-procedure")
                    .rows(rows));
    add(count);
  }

  private void products() {
    Population population = new Population();
    Statistic count = stock("S14.products", COUNT, "products", population);
    Optional<List<Node>> products = register.list(PurchaseRegister.PRODUCTS);
    for (Node one : products.orElse(List.of())) {
      if (one.find("until", LocalDate.class).filter(day -> !day.isAfter(stockDay)).isPresent()) {
        population.leaveOut("no-longer");
      } else if (one.get("listed", LocalDate.class).isAfter(stockDay)) {
        population.leaveOut("later");
      } else {
        population.count();
      }
    }
    add(tell(count, products, BigDecimal.valueOf(population.counted())));
  }

  private void memoranda() {
    Population population = new Population();
    Statistic count = stock("S18.memoranda", COUNT, "memoranda", population);
    Optional<List<Node>> memoranda = register.list(PurchaseRegister.MEMORANDA);
    SortedMap<String, BigDecimal> states = new TreeMap<>();
    for (Node one : memoranda.orElse(List.of())) {
      if (one.find("until", LocalDate.class).filter(stockDay::isAfter).isPresent()) {
        population.leaveOut("ended");
      } else if (one.get("signed", LocalDate.class).isAfter(stockDay)) {
        population.leaveOut("later");
      } else {
        population.count();
        states.merge(one.text("state"), BigDecimal.ONE, BigDecimal::add);
      }
    }
    tell(count, memoranda, BigDecimal.valueOf(states.size()));
    add(count.value().isPresent() ? count.rows(states) : count);
  }
}
