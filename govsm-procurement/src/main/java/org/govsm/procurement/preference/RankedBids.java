package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.govsm.core.decision.Citation;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Bidder;
import org.govsm.procurement.evaluation.BidResult;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** The ranked bids as the two central orders see them: class, and distance from the lowest. */
final class RankedBids {

  private static final Set<String> OWN = Set.of("mse", "trader", "localContent");
  private static final Fraction HUNDRED = Fraction.of(100);

  private final TenderLaw law;
  private final Matching matching;
  private final Bid first;
  private final List<Bid> others;
  private final Set<String> mse = new HashSet<>();
  private final Set<String> classI = new HashSet<>();
  private final Set<String> mseOpen = new HashSet<>();
  private final Set<String> classIOpen = new HashSet<>();
  private final Set<String> inBand = new HashSet<>();
  private final Set<String> inMargin = new HashSet<>();
  private final Map<String, Citation> mseCited = new HashMap<>();
  private final Map<String, Citation> localCited = new HashMap<>();
  private final Map<String, String> localClass = new HashMap<>();
  private final Optional<BigDecimal> band;
  private final Optional<BigDecimal> margin;

  /**
   * Finds the class of each bid that a limit reaches, and of the first.
   *
   * @param band per cent over the lowest for micro and small enterprises; nothing: no limit known
   * @param margin the same for Class-I local suppliers; nothing where the order does not apply
   */
  RankedBids(
      TenderLaw law,
      EvaluationReport report,
      Matching matching,
      Optional<BigDecimal> band,
      Optional<BigDecimal> margin) {
    this.law = law;
    this.matching = matching;
    this.band = band;
    this.margin = margin;
    first = report.first().orElseThrow().bid();
    others =
        report.bids().stream()
            .filter(result -> result.standing() == BidStanding.RANKED)
            .map(BidResult::bid)
            .filter(bid -> !isOfFirst(bid))
            .sorted(Comparator.comparing(RankedBids::price).thenComparing(Bid::id))
            .toList();
    others.forEach(bid -> reach(bid, band, inBand));
    others.forEach(bid -> reach(bid, margin, inMargin));
    if (!reachNobody()) {
      findMse(first);
      classes(inBand, this::findMse);
    }
    if (!reachNobody() && margin.isPresent()) {
      findClassI(first);
      classes(inMargin, this::findClassI);
    }
  }

  /** A bidder does not match its own price. */
  boolean isOfFirst(Bid bid) {
    return bid.bidder().readId().equals(first.bidder().readId());
  }

  private void reach(Bid bid, Optional<BigDecimal> percent, Set<String> into) {
    if (percent.filter(limit -> isWithin(bid, limit)).isPresent()) {
      into.add(bid.id());
    }
  }

  /** Nobody whom no limit reaches is asked for a class. */
  private void classes(Set<String> reached, Consumer<Bid> find) {
    others.stream().filter(bid -> reached.contains(bid.id())).forEach(find);
  }

  private boolean isWithin(Bid bid, BigDecimal percent) {
    Fraction limit =
        Fraction.of(price(first)).times(HUNDRED.plus(Fraction.of(percent))).dividedBy(HUNDRED);
    return Fraction.of(price(bid)).compareTo(limit) <= 0;
  }

  static Money price(Bid bid) {
    return bid.price().orElseThrow();
  }

  private void findMse(Bid bid) {
    Bidder bidder = bid.bidder();
    mseOpen.add(bid.id());
    if (bidder.isMse().isEmpty()) {
      law.lacks(bid.id() + "/mseClass");
      return;
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("mse", bidder.isMse().get() && matching.classRefused(bid).isEmpty());
    bidder.isTrader().ifPresent(trader -> facts.put("trader", trader));
    law.askFor(bid.id(), "mse.scope", facts, OWN)
        .flatMap(answer -> answer.get("applies"))
        .ifPresent(applies -> found(bid, Boolean.TRUE.equals(applies), mse, mseOpen));
    law.cited("mse.scope").ifPresent(cited -> mseCited.put(bid.id(), cited));
  }

  private void findClassI(Bid bid) {
    classIOpen.add(bid.id());
    if (bid.bidder().localContent().isEmpty()) {
      law.lacks(bid.id() + "/localContent");
      return;
    }
    Map<String, Object> facts = Map.of("localContent", bid.bidder().localContent().get());
    law.askFor(bid.id(), "mii.class", facts, OWN)
        .flatMap(answer -> answer.get("class"))
        .map(String::valueOf)
        .ifPresent(code -> foundLocal(bid, code));
    law.cited("mii.class").ifPresent(cited -> localCited.put(bid.id(), cited));
  }

  private void foundLocal(Bid bid, String code) {
    localClass.put(bid.id(), code);
    found(bid, code.equals("CLASS_I"), classI, classIOpen);
  }

  private static void found(Bid bid, boolean is, Set<String> into, Set<String> open) {
    open.remove(bid.id());
    if (is) {
      into.add(bid.id());
    }
  }

  Bid first() {
    return first;
  }

  List<Bid> others() {
    return others;
  }

  /**
   * The first, and the bids that either order prefers by their class and price: none of the class
   * of the first, which has what the order gives.
   */
  List<String> reached() {
    List<String> ids = new ArrayList<>();
    ids.add(first.id());
    others.stream()
        .filter(
            bid ->
                !isMse(first) && isMse(bid) && isInBand(bid)
                    || !isClassI(first) && isClassI(bid) && isInMargin(bid))
        .forEach(bid -> ids.add(bid.id()));
    return ids;
  }

  boolean isMse(Bid bid) {
    return mse.contains(bid.id());
  }

  boolean isClassI(Bid bid) {
    return classI.contains(bid.id());
  }

  boolean isMseOpen(Bid bid) {
    return mseOpen.contains(bid.id());
  }

  boolean isLocalOpen(Bid bid) {
    return classIOpen.contains(bid.id());
  }

  /** By which provision the first order reaches a bidder or not; nothing where nobody asked. */
  Optional<Citation> mseCited(Bid bid) {
    return Optional.ofNullable(mseCited.get(bid.id()));
  }

  /** By which provision a bidder is of its class of local content; nothing where nobody asked. */
  Optional<Citation> localCited(Bid bid) {
    return Optional.ofNullable(localCited.get(bid.id()));
  }

  /** The class of local content; nothing where nobody asked. */
  Optional<String> localClass(Bid bid) {
    return Optional.ofNullable(localClass.get(bid.id()));
  }

  /** Per cent over the lowest for micro and small enterprises; nothing where it is not known. */
  Optional<BigDecimal> band() {
    return band;
  }

  /** The same for Class-I local suppliers; nothing also where the order does not apply. */
  Optional<BigDecimal> margin() {
    return margin;
  }

  boolean isInBand(Bid bid) {
    return inBand.contains(bid.id());
  }

  boolean isInMargin(Bid bid) {
    return inMargin.contains(bid.id());
  }

  /** Whether no limit reaches anybody. */
  boolean reachNobody() {
    return inBand.isEmpty() && inMargin.isEmpty();
  }

  boolean anyMse() {
    return !mse.isEmpty();
  }

  boolean anyClassI() {
    return !classI.isEmpty();
  }

  /** The bids of a step, the lowest first. */
  List<Bid> of(String step) {
    Predicate<Bid> asked =
        switch (step) {
          case CentralPreference.INVITE_BOTH -> bid -> isMse(bid) && isClassI(bid) && isInBand(bid);
          case CentralPreference.INVITE_MSE -> bid -> isMse(bid) && isInBand(bid);
          default -> bid -> isClassI(bid) && isInMargin(bid);
        };
    return new ArrayList<>(others.stream().filter(asked).toList());
  }
}
