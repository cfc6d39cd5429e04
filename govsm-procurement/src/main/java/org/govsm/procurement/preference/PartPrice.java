package org.govsm.procurement.preference;

import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * Price of a part that an officer gives to a bid: no more than it asked, no less without its
 * agreement, and for a bid that a preference reaches the price at which it matches.
 *
 * @param part the part
 * @param own what the bid asked
 * @param lowest the price to match, where it is below that
 * @param answer what the bid answered to it
 */
record PartPrice(
    OfficerAllocation.Part part,
    Money own,
    Optional<Money> lowest,
    Optional<MatchAnswers.Answer> answer) {

  static PartPrice of(OfficerAllocation.Part part, Money own, Matching matching) {
    return new PartPrice(
        part,
        own,
        matching.preferredPrice(part.bid()).filter(price -> price.compareTo(own) < 0),
        matching.answer(part.bid()));
  }

  /** The price that is stated; else the one that the bid agreed to match, else its own. */
  Money price() {
    return part.price().orElseGet(this::bound);
  }

  /** The price that was proposed: a proposal that states none is at that of the bid. */
  Money proposed() {
    return part.price().orElse(own);
  }

  private Money bound() {
    return hasMatched() ? lowest.orElse(own) : own;
  }

  private boolean hasMatched() {
    return answer.filter(MatchAnswers.Answer.ACCEPTED::equals).isPresent();
  }

  /** Why the price does not hold; nothing where it does. */
  Optional<Message> against() {
    if (lowest.isPresent() && !hasMatched()) {
      Optional<Message> open = unmatched(lowest.get());
      if (open.isPresent()) {
        return open;
      }
    }
    Money most = lowest.orElse(own);
    if (price().compareTo(most) > 0) {
      return said(lowest.isPresent() ? "preferred-dearer" : "dearer", most);
    } else if (price().paise() <= 0) {
      return said("nil", own);
    } else if (price().compareTo(bound()) < 0 && !part.agreed()) {
      return said(bound().equals(own) ? "no-agreement" : "no-agreement-matched", bound());
    }
    return Optional.empty();
  }

  /** Who did not match has no part by the preference, and who was not asked has none yet. */
  private Optional<Message> unmatched(Money lowest) {
    if (answer.isPresent()) {
      return said("not-matched", lowest);
    }
    boolean lower = part.price().filter(price -> price.compareTo(lowest) <= 0).isPresent();
    return part.price().isEmpty() || lower && !part.agreed()
        ? said("match-open", lowest)
        : Optional.empty();
  }

  private Optional<Message> said(String key, Money against) {
    return Optional.of(
        Message.of("preference.officer." + key)
            .with("bid", part.bid())
            .with("price", price())
            .with("own", against));
  }
}
