package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.time.FinancialYear;

/**
 * Shares of micro and small enterprises in the purchases of a year, by number and by value, and of
 * those owned by Scheduled Castes and Tribes and by women, beside the shares that the law asks for.
 * What is not known of a supplier is in neither part; how far it could move the share is told.
 */
final class SmallShares {

  private static final String TARGET = "mse.target";

  private final PurchaseRegister register;
  private final FinancialYear year;
  private final RuleBook book;
  private final List<Statistic> all;
  private final Map<String, Node> suppliers = new HashMap<>();

  SmallShares(PurchaseRegister register, FinancialYear year, RuleBook book, List<Statistic> all) {
    this.register = register;
    this.year = year;
    this.book = book;
    this.all = all;
    register
        .list(PurchaseRegister.SUPPLIERS)
        .orElse(List.of())
        .forEach(one -> suppliers.put(one.text("id"), one));
  }

  /** Group of enterprises for which the law has a share, by its code in the packs. */
  private enum Group {
    ALL("mse"),
    SC_ST("sc-st"),
    WOMEN("women");

    private final String id;

    Group(String id) {
      this.id = id;
    }
  }

  void add() {
    for (Group group : Group.values()) {
      share(group, false);
      share(group, true);
    }
  }

  /** Whether a supplier is of the group; nothing where that is not known. */
  private Optional<Boolean> isOf(Group group, Node purchase) {
    Optional<Node> supplier =
        purchase
            .find("supplier", String.class)
            .flatMap(id -> Optional.ofNullable(suppliers.get(id)));
    Optional<Boolean> small =
        supplier
            .flatMap(one -> one.find("mseClass", String.class))
            .map(known -> known.equals("MICRO") || known.equals("SMALL"));
    if (group == Group.ALL || small.filter(is -> !is).isPresent()) {
      return small;
    }
    Optional<Boolean> owned =
        supplier
            .filter(one -> one.has("owners"))
            .map(one -> one.codes("owners").contains(group.name()));
    return owned.filter(is -> !is).isPresent() ? owned : small.flatMap(is -> owned);
  }

  private void share(Group group, boolean money) {
    Population population = new Population();
    ShareSum sum = new ShareSum();
    Map<String, Boolean> known = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    List<Node> sold =
        PurchaseStatistics.of(
            register.list(PurchaseRegister.PURCHASES).orElse(List.of()), year, population);
    for (Node one : sold) {
      Optional<BigDecimal> weight =
          money ? one.find("value", Money.class).map(Money::rupees) : Optional.of(BigDecimal.ONE);
      Optional<Boolean> is = isOf(group, one);
      sum.add(weight, is);
      is.ifPresentOrElse(
          owned -> known.put(one.text("supplier"), owned),
          () -> unknown.add(one.find("supplier", String.class).orElse("")));
      if (weight.isPresent() && is.isPresent()) {
        population.count();
      } else {
        population.leaveOut(weight.isEmpty() ? "no-value" : "no-class");
      }
    }
    String id = "S16." + group.id + (money ? ".value" : ".count");
    Statistic made =
        new Statistic(
            id,
            PurchaseStatistics.PERCENT,
            register.asOf(),
            PurchaseStatistics.query(money ? "share-value" : "share-count", year),
            population);
    PurchaseStatistics.gap(register, year)
        .ifPresentOrElse(made::unknown, () -> sum.write(made, isRecorded(group, sold)));
    made.soFar(made.value().isPresent() && PurchaseStatistics.isOpen(register, year));
    target(made, group);
    boolean told = made.value().isPresent() || made.low().isPresent();
    if (told && (money || group != Group.ALL)) {
      made.smallerSide(
          smallerSide(known.values()), group == Group.ALL ? "few-sides" : "few-owners");
      if (!unknown.isEmpty()) {
        made.unknownSellers(unknown.size());
      }
    }
    all.add(made.published(PublishedFigure.of(id)));
  }

  private static int smallerSide(Collection<Boolean> known) {
    int own = (int) known.stream().filter(is -> is).count();
    return Math.min(own, known.size() - own);
  }

  /**
   * Whether the owner of any supplier that sold is on record. Else only those that are no small
   * enterprise are known not to be of a group of owners: their share would always be zero.
   */
  private boolean isRecorded(Group group, List<Node> sold) {
    return group == Group.ALL
        || sold.stream()
            .flatMap(one -> one.find("supplier", String.class).stream())
            .anyMatch(
                id ->
                    Optional.ofNullable(suppliers.get(id))
                        .filter(one -> one.has("owners"))
                        .isPresent());
  }

  /** A target of 20 is 20, and no power of ten. */
  private static BigDecimal points(Percent percent) {
    return percent.points().setScale(Math.max(0, percent.points().scale()));
  }

  /** The law of the last day of the year that the register has seen. */
  private void target(Statistic made, Group group) {
    if (book.question(TARGET).isEmpty()) {
      return;
    }
    LocalDate day = register.asOf().isBefore(year.lastDay()) ? register.asOf() : year.lastDay();
    Case asked = Case.draft().day("publication", day).fact("group", group.name()).done();
    Decision<Outputs> decision = book.decide(TARGET, asked);
    Optional<BigDecimal> percent =
        decision.ruling() instanceof Ruling.Answer<Outputs> answer
            ? answer.value().get("percent").map(Percent.class::cast).map(SmallShares::points)
            : Optional.empty();
    Optional<Citation> rule = decision.trace().steps().stream().map(Step::citation).findFirst();
    made.target(percent, percent.isPresent() ? rule : Optional.empty());
  }
}
