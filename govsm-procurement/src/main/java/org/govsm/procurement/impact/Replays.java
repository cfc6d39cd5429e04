package org.govsm.procurement.impact;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.procedure.Deviations;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.Splitting;
import org.govsm.procurement.procedure.SplittingCheck;

/**
 * A year of purchases, each beside the law of its own day: which were made as the law says, which
 * were not, and which needs look cut up.
 */
public final class Replays {

  private final Deviations law;
  private final RuleBook book;

  private Replays(RuleBook book) {
    this.law = Deviations.of(book);
    this.book = book;
  }

  /**
   * By the law of one book.
   *
   * @param library packs and books
   * @param book the id of the book
   * @return the way to replay
   * @throws IllegalArgumentException if there is no such book, or it does not say how one buys
   */
  public static Replays of(Library library, String book) {
    RuleBook found =
        library
            .book(book)
            .orElseThrow(() -> new IllegalArgumentException("there is no book '" + book + "'"));
    if (!Procedures.isAnsweredBy(found)) {
      throw new IllegalArgumentException("the book " + book + " does not say how one buys");
    }
    return new Replays(found);
  }

  /**
   * Replays purchases.
   *
   * @param purchases in any order; those of one need, upper and lower case alike, are looked at
   *     together too
   * @param windowDays how many days of one need belong together, such as 365
   * @param name what the report calls them, such as {@code 2025-26}
   * @throws IllegalArgumentException if the window has no day, or an id comes twice
   */
  public YearReplay replay(Collection<Purchase> purchases, int windowDays, String name) {
    List<InputFault> twice =
        RecordIds.twice("purchases", purchases.stream().map(Purchase::id).toList());
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(twice.toString());
    }
    List<ReplayedPurchase> each = new ArrayList<>();
    Map<String, List<ReplayedPurchase>> needs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Purchase purchase : purchases) {
      ReplayedPurchase replayed =
          new ReplayedPurchase(
              purchase, law.compare(purchase.facts(), purchase.used(), Optional.empty()));
      each.add(replayed);
      if (purchase.day().isPresent() && purchase.value().isPresent()) {
        needs.computeIfAbsent(purchase.need(), need -> new ArrayList<>()).add(replayed);
      }
    }
    Map<String, Decision<SplittingCheck>> split = new LinkedHashMap<>();
    needs.forEach(
        (need, bought) -> {
          if (bought.size() > 1) {
            split.put(need, splitting(bought, windowDays));
          }
        });
    return new YearReplay(name, each, split);
  }

  private Decision<SplittingCheck> splitting(List<ReplayedPurchase> bought, int windowDays) {
    return Splitting.of(book)
        .decide(bought.stream().map(ReplayedPurchase::order).toList(), windowDays, shared(bought));
  }

  /** What holds for all purchases of a need alike; where they differ, it is not known of them. */
  private static Case shared(List<ReplayedPurchase> bought) {
    List<Case> all = bought.stream().map(each -> each.purchase().facts()).toList();
    Case.Draft shared = Case.draft();
    for (Object given : ((Map<?, ?>) requireNonNull(all.get(0).toPlain().get("facts"))).keySet()) {
      String name = String.valueOf(given);
      Set<Optional<Object>> values =
          all.stream().map(facts -> facts.fact(name)).collect(Collectors.toSet());
      if (values.size() == 1) {
        values.iterator().next().ifPresent(value -> shared.fact(name, value));
      }
    }
    return shared.done();
  }
}
