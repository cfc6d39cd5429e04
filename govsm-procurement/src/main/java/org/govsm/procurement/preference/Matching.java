package org.govsm.procurement.preference;

import static org.govsm.procurement.preference.MatchAnswers.Answer.ACCEPTED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** Who is asked to match and what came of it. Nobody is asked twice. */
final class Matching {

  /** What came of a round. */
  enum Round {
    MATCHED,
    REFUSED,
    WAITING
  }

  private final TenderLaw law;
  private final EvaluationTerms terms;
  private final MatchAnswers answers;
  private final BidComparison comparison;
  private final List<Invitation> invitations = new ArrayList<>();
  private final Map<String, Invitation> byBid = new HashMap<>();
  private final Set<String> bidders = new HashSet<>();
  private final List<Bid> matched = new ArrayList<>();
  private List<Allocation> allocations = List.of();
  private Optional<Citation> allocatedBy = Optional.empty();
  private boolean byOfficer = false;
  private Optional<String> bound = Optional.empty();
  private final Map<String, Money> preferred = new HashMap<>();
  private final Set<String> named = new TreeSet<>();
  private final Map<String, String> turns = new LinkedHashMap<>();
  private Set<String> unordered = Set.of();
  private boolean onePart = false;
  private boolean all = false;

  Matching(TenderLaw law, BidComparison comparison, MatchAnswers answers) {
    this.law = law;
    this.terms = comparison.terms();
    this.answers = answers;
    this.comparison = comparison;
  }

  /** Why the committee does not accept the class of enterprise of a bid. */
  Optional<String> classRefused(Bid bid) {
    return comparison.classRefused(bid.id());
  }

  /** Names the bids that a question is about; an officer decides among all that are named. */
  void name(Collection<String> bids) {
    named.addAll(bids);
  }

  /** Names bids that a preference reaches, which gives them a part at one price alone. */
  void prefer(Collection<String> bids, Money price) {
    name(bids);
    bids.forEach(bid -> preferred.put(bid, price));
  }

  /** The price at which a preference gives a bid a part; nothing where none reaches it. */
  Optional<Money> preferredPrice(String bid) {
    return of(bid).map(Invitation::price).or(() -> Optional.ofNullable(preferred.get(bid)));
  }

  /** What a bid answered, whether it was asked in its turn or not. */
  Optional<MatchAnswers.Answer> answer(String bid) {
    return answers.of(bid);
  }

  /** How the share binds: AT_LEAST, UP_TO, or as it is. */
  void bind(String bound) {
    this.bound = Optional.of(bound);
  }

  Optional<String> bound() {
    return bound;
  }

  /** A question names no bids: an officer decides among all. */
  void nameAll() {
    all = true;
  }

  /**
   * No law that was read says in which turn these bids are asked.
   *
   * @param onePart whether one of those that match gets a part by any of the orders
   */
  void withoutTurns(Collection<String> bids, boolean onePart) {
    unordered = Set.copyOf(bids);
    this.onePart = onePart;
  }

  /** The bids that matched without a turn, where one of them gets a part. */
  List<String> onePartOf() {
    return onePart
        ? unordered.stream()
            .filter(bid -> answers.of(bid).filter(ACCEPTED::equals).isPresent())
            .sorted()
            .toList()
        : List.of();
  }

  /** Who was asked once another had answered, by the bid that is asked later. */
  Map<String, String> turns() {
    return turns;
  }

  /** The bids among which an officer decides; nothing where no question names any. */
  Optional<Set<String>> named() {
    return all || named.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(named));
  }

  /** Asks one after the other, until one matches; the next only where the one before did not. */
  Round oneByOne(List<Bid> group, String step, Money price, BigDecimal share, Citation cited) {
    List<Bid> order = inOrder(group);
    for (Bid bid : order) {
      if (wasAsked(bid)) {
        continue;
      }
      Optional<Bid> next = next(order, bid, cited);
      if (next.isEmpty()) {
        return Round.WAITING;
      }
      if (!invitations.isEmpty()) {
        turns.put(next.get().id(), invitations.get(invitations.size() - 1).bid());
      }
      Round round = ask(next.get(), step, price, share, cited);
      if (round != Round.REFUSED) {
        return round;
      }
    }
    return Round.REFUSED;
  }

  /** Asks all of a group for parts of one share. */
  Round together(List<Bid> group, String step, Money price, BigDecimal share, Citation cited) {
    boolean waits = false;
    for (Bid bid : inOrder(group)) {
      waits |= !wasAsked(bid) && ask(bid, step, price, share, cited) == Round.WAITING;
    }
    if (waits) {
      return Round.WAITING;
    }
    return matched.isEmpty() ? Round.REFUSED : Round.MATCHED;
  }

  private Round ask(Bid bid, String step, Money price, BigDecimal share, Citation cited) {
    Optional<MatchAnswers.Answer> answer = answers.of(bid.id());
    Invitation asked =
        new Invitation(
            invitations.size() + 1, bid.id(), step, price, new Percent(share), answer, cited);
    invitations.add(asked);
    byBid.put(bid.id(), asked);
    bidders.add(bid.bidder().readId());
    law.step("invitation", told(asked), cited);
    if (answer.isEmpty()) {
      law.lacks(bid.id() + "/match");
      return Round.WAITING;
    } else if (answer.get() == ACCEPTED) {
      matched.add(bid);
      return Round.MATCHED;
    }
    return Round.REFUSED;
  }

  private static Message told(Invitation asked) {
    String answer = asked.answer().map(Enum::name).orElse("OPEN");
    return Message.of("preference.asked." + answer)
        .with("place", asked.place())
        .with("bid", asked.bid())
        .with("step", new Term("preference.step." + asked.step()))
        .with("price", asked.price())
        .with("share", asked.share());
  }

  /** The lowest first; of several at one price those that do not match, whom no order concerns. */
  private List<Bid> inOrder(List<Bid> group) {
    return group.stream()
        .sorted(
            Comparator.comparing(RankedBids::price)
                .thenComparing(bid -> !hasRefused(bid))
                .thenComparing(Bid::id))
        .toList();
  }

  /** The bid, or of several that are even the one that the draw of the tender puts first. */
  private Optional<Bid> next(List<Bid> order, Bid bid, Citation cited) {
    List<Bid> even = even(order, bid);
    if (even.size() < 2) {
      return Optional.of(bid);
    }
    Optional<List<String>> drawn = terms.drawBySeed(even.stream().map(Bid::id).toList());
    if (drawn.isEmpty()) {
      law.refer(
          Message.of("preference.even")
              .with("bid", even.get(0).id())
              .with("other", even.get(1).id()),
          cited);
      return Optional.empty();
    }
    return even.stream().filter(each -> each.id().equals(drawn.get().get(0))).findFirst();
  }

  /**
   * Those of one price who may still match: who of them is asked first decides who gets the order,
   * and an answer that one of them gave before that is settled decides nothing.
   */
  private List<Bid> even(List<Bid> order, Bid bid) {
    return order.stream()
        .filter(other -> RankedBids.price(other).equals(RankedBids.price(bid)))
        .filter(other -> !wasAsked(other) && !hasRefused(other))
        .toList();
  }

  private boolean hasRefused(Bid bid) {
    return answers.of(bid.id()).filter(answer -> answer != ACCEPTED).isPresent();
  }

  /** A bidder is asked once, also for several bids. */
  boolean wasAsked(Bid bid) {
    return bidders.contains(bid.bidder().readId());
  }

  /** Whether the bidder of a bid was asked for another of its bids, which is its one turn. */
  boolean isOfAsked(String bid) {
    return !byBid.containsKey(bid) && comparison.bid(bid).filter(this::wasAsked).isPresent();
  }

  /** Whether of a group each bidder has answered, in its turn, that it does not match. */
  boolean haveRefused(List<Bid> group) {
    Set<String> turned = new HashSet<>();
    return inOrder(group).stream()
        .filter(bid -> turned.add(bid.bidder().readId()))
        .allMatch(this::hasRefused);
  }

  /** The bids that a preference reaches, but for one, that gave no answer and were never asked. */
  List<String> unheard(String first) {
    return preferred.keySet().stream()
        .filter(bid -> !bid.equals(first) && !byBid.containsKey(bid) && !isOfAsked(bid))
        .filter(bid -> answers.of(bid).isEmpty())
        .sorted()
        .toList();
  }

  void allocate(List<Allocation> parts, Citation cited) {
    allocations = parts;
    allocatedBy = Optional.of(cited);
    for (Allocation part : parts) {
      law.step(
          "allocation",
          Message.of("preference.allocated")
              .with("bid", part.bid())
              .with("share", part.share())
              .with("price", part.price()),
          cited);
    }
  }

  /** Allocated as an officer decided, in the place of whatever was indicated. */
  void decided(List<Allocation> parts, Citation order) {
    byOfficer = true;
    allocate(parts, order);
  }

  boolean isByOfficer() {
    return byOfficer;
  }

  /**
   * An answer of somebody who was not asked means that a step is missing, or the wrong one. Where
   * no turns are known nobody was asked out of turn, but who was asked for another of its bids.
   */
  void requireAsked(Citation cited) {
    answers.bids().stream()
        .filter(bid -> !byBid.containsKey(bid))
        .filter(bid -> !unordered.contains(bid) || isOfAsked(bid))
        .map(bid -> Message.of("preference.not-asked").with("bid", bid))
        .forEach(
            text -> {
              law.find(Finding.of("ANSWER_NOT_ASKED", Finding.Weight.WARNING, text, cited));
              law.refer(text, cited);
            });
  }

  Bid last() {
    return matched.get(matched.size() - 1);
  }

  List<Bid> matched() {
    return List.copyOf(matched);
  }

  List<Invitation> invitations() {
    return invitations;
  }

  Optional<Invitation> of(String bid) {
    return Optional.ofNullable(byBid.get(bid));
  }

  /** By which provision the order goes where it goes; nothing while it goes to nobody. */
  Optional<Citation> allocatedBy() {
    return allocatedBy;
  }

  List<Allocation> allocations() {
    return allocations;
  }
}
