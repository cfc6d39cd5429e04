package org.govsm.procurement.award;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.BidResult;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Debrief of one bidder: how the bid stood and why, and the highest price to the paisa at which it
 * would have been first, all else being as it was. The price is found by evaluating again: at it
 * the bid is first, and one paisa above it the bid is not. Where at that price an officer would
 * have had to decide, as on one that is abnormally low or that nobody found reasonable, the debrief
 * is an indication. Where a fact that nobody needed for the award would decide, it says so.
 */
public final class Debrief implements Worded {

  /** The id of the question. */
  public static final String QUESTION = "debrief-of-bidder";

  private static final String HOW = "debrief";
  private static final String BUDGET = "ABOVE_BUDGET";
  private static final String REASONABLE = "priceReasonable";

  /** What a higher price would have mended. */
  private static final Set<String> LOW = Set.of("ABNORMALLY_LOW", "NIL_PRICE");

  private final BidResult result;
  private final String why;
  private final Optional<Money> firstAt;

  private Debrief(BidResult result, String why, Optional<Money> firstAt) {
    this.result = result;
    this.why = why;
    this.firstAt = firstAt;
  }

  /**
   * Debriefs a bidder.
   *
   * @param book the law by which the bids were evaluated
   * @param id the id of the bid
   * @return the debrief; undetermined or referred as the evaluation itself
   * @throws IllegalArgumentException if there is no such bid
   */
  public static Decision<Debrief> decide(RuleBook book, BidComparison comparison, String id) {
    if (comparison.bid(id).isEmpty()) {
      throw new IllegalArgumentException("no bid: " + id);
    }
    Decision<EvaluationReport> evaluated = BidEvaluation.of(book).decide(comparison);
    TenderLaw law = new TenderLaw(book, comparison.terms().facts());
    law.carry(evaluated);
    law.look(HOW, Map.of()).stream()
        .filter(decision -> decision.ruling() instanceof Ruling.Answer<?>)
        .flatMap(decision -> decision.trace().steps().stream())
        .limit(1)
        .forEach(
            step ->
                law.find(
                    Finding.of(
                        "DEBRIEF",
                        Finding.Weight.NOTE,
                        Message.of("award.debrief.how"),
                        step.citation())));
    Optional<Debrief> debrief =
        report(evaluated).filter(r -> !law.isOpen()).map(r -> of(book, comparison, r, id));
    debrief.flatMap(Debrief::firstAt).ifPresent(price -> again(book, comparison, id, price, law));
    Map<String, @Nullable Object> basis = new LinkedHashMap<>(comparison.toPlain());
    basis.put("debriefed", id);
    return law.decision(QUESTION, debrief, basis);
  }

  /** What would have been asked of an officer at the price that is told. */
  private static void again(
      RuleBook book, BidComparison comparison, String id, Money price, TenderLaw law) {
    Decision<EvaluationReport> there = BidEvaluation.of(book).decide(comparison.at(id, price));
    Message text = Message.of("award.debrief.open").with("bid", id).with("price", price);
    if (there.ruling() instanceof Ruling.Refer<EvaluationReport> refer) {
      law.refer(text.with("why", refer.question()), refer.citation());
    } else if (there.ruling() instanceof Ruling.Undetermined<EvaluationReport>) {
      law.refer(
          text.with("why", Message.of("award.debrief.reasonable")),
          law.lookRow("principles", "principle", "PRICE_IS_REASONABLE")
              .orElseGet(comparison.terms()::clause));
    }
  }

  private static Debrief of(
      RuleBook book, BidComparison comparison, EvaluationReport report, String id) {
    BidResult result = report.bid(id).orElseThrow();
    boolean first = isFirst(report, id);
    if (first) {
      return new Debrief(result, "first", Optional.empty());
    } else if (report.ground().isPresent() && !isOutBy(result, Set.of(BUDGET))) {
      return new Debrief(result, "ground", Optional.empty());
    } else if (isOutBy(result, LOW)) {
      return new Debrief(result, "low", Optional.empty());
    } else if (!isOutBy(result, Set.of(BUDGET)) && result.standing() == BidStanding.SET_ASIDE) {
      return new Debrief(result, "aside", Optional.empty());
    }
    String noPrice = comparison.terms().isByPrice() ? "no-price.by-price" : "no-price.by-marks";
    Search search = new Search(book, reasonable(comparison), id);
    Optional<Money> highest = search.highest();
    String none =
        report.first().isPresent() || report.ground().isPresent() ? noPrice : "none-first";
    return new Debrief(result, search.isOpen() ? "not-known" : none, highest);
  }

  /**
   * The comparison with the price found reasonable, where nobody was asked: which bid is first does
   * not hang on it, and what would be asked at the price that is told is said beside it.
   */
  private static BidComparison reasonable(BidComparison comparison) {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>(comparison.terms().toPlain());
    terms.putIfAbsent(REASONABLE, true);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(comparison.toPlain());
    tree.put("terms", terms);
    return BidComparison.fromPlain(tree).orThrow();
  }

  /** Whether these alone set it aside. */
  private static boolean isOutBy(BidResult result, Set<String> codes) {
    return result.standing() == BidStanding.SET_ASIDE
        && result.reasons().stream()
            .filter(reason -> reason.weight() == Finding.Weight.BLOCKING)
            .allMatch(reason -> codes.contains(reason.code()));
  }

  private static boolean isFirst(EvaluationReport report, String id) {
    return report.first().filter(each -> each.bid().id().equals(id)).isPresent();
  }

  private static Optional<EvaluationReport> report(Decision<EvaluationReport> decision) {
    return decision
        .ruling()
        .fold(
            answer -> Optional.of(answer.value()),
            Ruling.Refer::indication,
            open -> Optional.empty());
  }

  /**
   * Search of the highest price at which a bid is first. A dearer bid never wins by becoming
   * dearer, so that halving finds it. What a missing fact would decide is not first, and is told
   * apart from it.
   */
  private static final class Search {

    private final RuleBook book;
    private final BidComparison comparison;
    private final String id;
    private boolean open = false;

    Search(RuleBook book, BidComparison comparison, String id) {
      this.book = book;
      this.comparison = comparison;
      this.id = id;
    }

    Optional<Money> highest() {
      long notFirst = comparison.bid(id).orElseThrow().price().orElseThrow().paise();
      long first = 1;
      if (notFirst <= first || !isFirstAt(first)) {
        return Optional.empty();
      }
      while (notFirst - first > 1) {
        long middle = first + (notFirst - first) / 2;
        if (isFirstAt(middle)) {
          first = middle;
        } else {
          notFirst = middle;
        }
      }
      return Optional.of(new Money(first));
    }

    /** Whether a fact that is missing would have decided at a price that was tried. */
    boolean isOpen() {
      return open;
    }

    private boolean isFirstAt(long paise) {
      BidComparison other = comparison.at(id, new Money(paise));
      Decision<EvaluationReport> there = BidEvaluation.of(book).decide(other);
      open |= there.ruling() instanceof Ruling.Undetermined<EvaluationReport>;
      return report(there).filter(report -> isFirst(report, id)).isPresent();
    }
  }

  /** How the bid stood. */
  public BidResult result() {
    return result;
  }

  /**
   * The highest price at which it would have been first, before any preference.
   *
   * @return nothing where it was first, where no price would have done it, or where it was set
   *     aside for something else than its price
   */
  public Optional<Money> firstAt() {
    return firstAt;
  }

  /** The reasons of the evaluation. */
  public List<Finding> reasons() {
    return result.reasons();
  }

  /** The published tree form, without sentences. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = result.toPlain();
    firstAt.ifPresent(price -> tree.put("firstAt", price.toString()));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("said", words.say(said()));
    tree.put("reasons", Tree.list(reasons(), reason -> reason.toPlain(words)));
    return tree;
  }

  /** What would have won. */
  @Override
  public Message said() {
    String bid = result.bid().id();
    if (firstAt.isPresent()) {
      return Message.of("award.debrief.at").with("bid", bid).with("price", firstAt.get());
    }
    return Message.of("award.debrief." + why).with("bid", bid);
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
