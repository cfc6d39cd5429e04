package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.document.Node;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;

/** Buyers by type, by the body at their head, and by state, as of the day of the register. */
final class BuyerStatistics {

  private final PurchaseRegister register;
  private final FinancialYear year;
  private final List<Statistic> all;
  private final Optional<List<Node>> buyers;
  private final Map<String, String> parents = new HashMap<>();

  BuyerStatistics(PurchaseRegister register, FinancialYear year, List<Statistic> all) {
    this.year = year;
    this.register = register;
    this.all = all;
    buyers = register.list(PurchaseRegister.BUYERS);
    for (Node one : buyers.orElse(List.of())) {
      one.find("parent", String.class).ifPresent(up -> parents.put(one.text("id"), up));
    }
  }

  void add() {
    by("S15.types", "types", "no-type", one -> one.find("type", String.class), false);
    by("S15.parents", "parents", "no-type", one -> Optional.of(head(one.text("id"))), false);
    by("S17.states", "states", "no-state", one -> one.find("state", String.class), true);
  }

  /** The body at the top of the line; a circle is refused when the register is read. */
  private String head(String id) {
    String at = id;
    while (parents.containsKey(at)) {
      at = parents.getOrDefault(at, at);
    }
    return at;
  }

  private void by(
      String id,
      String query,
      String missing,
      Function<Node, Optional<String>> key,
      boolean ofPlaces) {
    Population population = new Population();
    SortedMap<String, BigDecimal> rows = new TreeMap<>();
    for (Node one : buyers.orElse(List.of())) {
      key.apply(one)
          .ifPresentOrElse(
              code -> {
                population.count();
                rows.merge(code, BigDecimal.ONE, BigDecimal::add);
              },
              () -> population.leaveOut(missing));
    }
    Message text = Message.of("statistics.query." + query);
    Message asked = ofPlaces ? text.with("places", places()) : text;
    Statistic made =
        new Statistic(id, PurchaseStatistics.COUNT, register.asOf(), asked, population);
    if (buyers.isEmpty()) {
      made.unknown("no-list");
    } else if (PurchaseStatistics.isToCome(register, year)) {
      made.unknown("to-come");
    } else if (year.lastDay().isBefore(register.from())) {
      made.unknown("not-covered");
    } else if (rows.isEmpty() && population.leftOut(missing) > 0) {
      made.unknown("incomplete");
    } else {
      long number = ofPlaces ? rows.size() : population.counted();
      made.is(BigDecimal.valueOf(number)).rows(rows);
      made.atLeast(population.leftOut(missing) > 0);
    }
    all.add(made.published(PublishedFigure.of(id)));
  }

  /** How many states and union territories there are on the day. */
  private long places() {
    Jurisdictions places = Jurisdictions.shipped();
    return places.on(Jurisdiction.Kind.STATE, register.asOf()).size()
        + (long) places.on(Jurisdiction.Kind.UNION_TERRITORY, register.asOf()).size();
  }
}
