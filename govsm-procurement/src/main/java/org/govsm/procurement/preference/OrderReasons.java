package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.Bid;

/**
 * Reasons of the two central orders for each bid: applied, set aside because, not applicable
 * because, or open. Each is cited by its own order, and says no more than is known.
 */
final class OrderReasons {

  private static final String OPEN = "_OPEN";

  private final RankedBids candidates;
  private final Matching matching;
  private final Optional<Boolean> localApplies;
  private final Citation band;
  private final Citation margin;

  /**
   * Reasons over what was found.
   *
   * @param localApplies whether the order for local content applies; nothing where it is not known
   * @param band the provision of the limit for micro and small enterprises
   * @param margin that of the limit for local content, or of its scope where it has no limit here
   */
  OrderReasons(
      RankedBids candidates,
      Matching matching,
      Optional<Boolean> localApplies,
      Citation band,
      Citation margin) {
    this.candidates = candidates;
    this.matching = matching;
    this.localApplies = localApplies;
    this.band = band;
    this.margin = margin;
  }

  /** What stands first of all bids. */
  Bid first() {
    return candidates.first();
  }

  /** Whether one of the reasons is still open. */
  static boolean isOpen(List<Finding> reasons) {
    return reasons.stream().anyMatch(reason -> reason.code().endsWith(OPEN));
  }

  /** One reason of each order. */
  List<Finding> of(Bid bid) {
    return List.of(mse(bid).reason(), local(bid).reason());
  }

  private Order mse(Bid bid) {
    return new Order(
        "MSE",
        bid,
        Optional.of(true),
        candidates.band(),
        candidates.isInBand(bid),
        candidates.isMseOpen(bid),
        candidates.isMse(bid),
        candidates.isMse(first()),
        noMse(bid),
        band,
        candidates.mseCited(bid).orElse(band));
  }

  private Message noMse(Bid bid) {
    if (matching.classRefused(bid).isPresent()) {
      return Message.of("preference.order.class-refused");
    } else if (bid.bidder().isMse().orElse(false)) {
      return Message.of("preference.order.trader");
    }
    Object size = bid.bidder().mseClass().<Object>map(Term::new).orElse(new Term("nothing"));
    return Message.of("preference.order.no-mse").with("class", size);
  }

  private Order local(Bid bid) {
    return new Order(
        "MII",
        bid,
        localApplies,
        candidates.margin(),
        candidates.isInMargin(bid),
        candidates.isLocalOpen(bid),
        candidates.isClassI(bid),
        candidates.isClassI(first()),
        noClassI(bid),
        margin,
        candidates.localCited(bid).orElse(margin));
  }

  private Message noClassI(Bid bid) {
    Object content = bid.bidder().localContent().<Object>map(c -> c).orElse(new Term("nothing"));
    return Message.of("preference.order.no-class-i")
        .with("content", content)
        .with("class", new Term(candidates.localClass(bid).orElse("nothing")));
  }

  /** One order and one bid. */
  private final class Order {

    private final String name;
    private final Bid bid;
    private final Optional<Boolean> applies;
    private final Optional<BigDecimal> percent;
    private final boolean inReach;
    private final boolean classOpen;
    private final boolean ofClass;
    private final boolean firstOfClass;
    private final Message noClass;
    private final Citation limit;
    private final Citation scope;

    Order(
        String name,
        Bid bid,
        Optional<Boolean> applies,
        Optional<BigDecimal> percent,
        boolean inReach,
        boolean classOpen,
        boolean ofClass,
        boolean firstOfClass,
        Message noClass,
        Citation limit,
        Citation scope) {
      this.name = name;
      this.bid = bid;
      this.applies = applies;
      this.percent = percent;
      this.inReach = inReach;
      this.classOpen = classOpen;
      this.ofClass = ofClass;
      this.firstOfClass = firstOfClass;
      this.noClass = noClass;
      this.limit = limit;
      this.scope = scope;
    }

    Finding reason() {
      if (bid.id().equals(first().id())) {
        return none("first", limit);
      } else if (candidates.isOfFirst(bid)) {
        return none("own", limit);
      } else if (applies.filter(Boolean.FALSE::equals).isPresent()) {
        return none("no-scope", limit);
      } else if (percent.isEmpty()) {
        return open("no-limit", limit);
      } else if (!inReach) {
        return none("beyond", limit);
      } else if (classOpen) {
        return open("class-open", scope);
      } else if (!ofClass) {
        return said("_NOT_APPLICABLE", noClass, scope);
      }
      return matching.of(bid.id()).map(this::asked).orElseGet(this::notAsked);
    }

    private Finding asked(Invitation asked) {
      if (asked.answer().isEmpty()) {
        return open("asked", asked.citation());
      }
      return asked.answer().get() == MatchAnswers.Answer.ACCEPTED
          ? said("_APPLIED", message("matched"), asked.citation())
          : aside("refused", asked.citation());
    }

    private Finding notAsked() {
      if (firstOfClass) {
        return none("first-of-class", limit);
      } else if (matching.wasAsked(bid)) {
        return aside("other-bid", limit);
      } else if (!matching.allocations().isEmpty()) {
        String why = matching.matched().isEmpty() ? "concert" : "before";
        return aside(why, matching.allocatedBy().orElse(limit));
      }
      boolean waits = matching.invitations().stream().anyMatch(one -> one.answer().isEmpty());
      return open(waits ? "later" : "open", limit);
    }

    private Finding none(String why, Citation cited) {
      return said("_NOT_APPLICABLE", message(why), cited);
    }

    private Finding aside(String why, Citation cited) {
      return said("_SET_ASIDE", message(why), cited);
    }

    private Finding open(String why, Citation cited) {
      return said(OPEN, message(why), cited);
    }

    private Message message(String why) {
      Message text = Message.of("preference.order." + why);
      return switch (why) {
        case "beyond" ->
            text.with("percent", new Percent(percent.orElseThrow())).with("first", first().id());
        case "first-of-class" -> text.with("first", first().id());
        case "before", "concert" -> text.with("others", awarded());
        default -> text;
      };
    }

    private List<Object> awarded() {
      return matching.allocations().stream().<Object>map(Allocation::bid).toList();
    }

    private Finding said(String state, Message text, Citation cited) {
      Message whole =
          text.with("order", new Term("preference.order." + name)).with("bid", bid.id());
      return Finding.of(name + state, Finding.Weight.NOTE, whole, cited);
    }
  }
}
