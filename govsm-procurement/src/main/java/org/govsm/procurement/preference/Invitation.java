package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * Invitation to match the lowest price.
 *
 * @param place 1 for the first that is asked
 * @param bid the bid that is asked
 * @param step why: INVITE_MSE_CLASS_I, INVITE_MSE, INVITE_CLASS_I or INVITE_STATE_ENTERPRISE
 * @param price the price to match
 * @param share the part of the order, in per cent
 * @param answer what it answered; nothing while it is waited for
 * @param citation the provision
 */
public record Invitation(
    int place,
    String bid,
    String step,
    Money price,
    Percent share,
    Optional<MatchAnswers.Answer> answer,
    Citation citation)
    implements ToPlain {

  /** The published tree form. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("place", BigDecimal.valueOf(place));
    tree.put("bid", bid);
    tree.put("step", step);
    tree.put("price", price.toString());
    tree.put("share", share.toString());
    answer.ifPresent(given -> tree.put("answer", given.name()));
    tree.put("citation", citation.toPlain());
    return tree;
  }
}
