package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.Bid;
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
  private final MatchAnswers answers;
  private final List<Invitation> invitations = new ArrayList<>();
  private final Map<String, Invitation> byBid = new HashMap<>();
  private final List<Bid> matched = new ArrayList<>();
  private List<Allocation> allocations = List.of();

  Matching(TenderLaw law, MatchAnswers answers) {
    this.law = law;
    this.answers = answers;
  }

  /** Asks one after the other, until one matches; the next only where the one before did not. */
  Round oneByOne(List<Bid> group, String step, Money price, BigDecimal share, Citation cited) {
    List<Bid> order = inOrder(group);
    for (int i = 0; i < order.size(); i++) {
      Bid bid = order.get(i);
      if (byBid.containsKey(bid.id())) {
        continue;
      }
      if (isEven(order, i)) {
        law.refer(
            Message.of("preference.even")
                .with("bid", bid.id())
                .with("other", order.get(i + 1).id()),
            cited);
        return Round.WAITING;
      }
      Round round = ask(bid, step, price, share, cited);
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
      waits |= ask(bid, step, price, share, cited) == Round.WAITING;
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
    law.step("invitation", told(asked), cited);
    if (answer.isEmpty()) {
      law.lacks(bid.id() + "/match");
      return Round.WAITING;
    } else if (answer.get() == MatchAnswers.Answer.ACCEPTED) {
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

  /** The lowest first; of two at one price the one that has answered. */
  private List<Bid> inOrder(List<Bid> group) {
    return group.stream()
        .sorted(
            Comparator.comparing(RankedBids::price)
                .thenComparing(bid -> answers.of(bid.id()).isEmpty())
                .thenComparing(Bid::id))
        .toList();
  }

  private boolean isEven(List<Bid> order, int i) {
    return i + 1 < order.size()
        && answers.of(order.get(i).id()).isEmpty()
        && RankedBids.price(order.get(i)).equals(RankedBids.price(order.get(i + 1)));
  }

  void allocate(List<Allocation> parts, Citation cited) {
    allocations = parts;
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

  /** An answer of somebody who was not asked means that a step is missing, or the wrong one. */
  void requireAsked(Citation cited) {
    answers.bids().stream()
        .filter(bid -> !byBid.containsKey(bid))
        .findFirst()
        .ifPresent(bid -> law.refer(Message.of("preference.not-asked").with("bid", bid), cited));
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

  List<Allocation> allocations() {
    return allocations;
  }
}
