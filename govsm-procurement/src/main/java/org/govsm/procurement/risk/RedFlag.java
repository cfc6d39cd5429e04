package org.govsm.procurement.risk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Red flag: a number that is to be looked into. It accuses nobody: see the harmless causes of its
 * indicator.
 *
 * @param indicator which formula
 * @param about the tender, bidder or buyer
 * @param value the number
 * @param limit what it was held against; nothing where the fact itself is the flag
 */
public record RedFlag(
    RedFlagIndicator indicator, String about, Fraction value, Optional<Fraction> limit)
    implements ToPlain {

  /** The flag as a sentence. */
  public Message said() {
    Message said =
        Message.of("risk.said." + indicator.name())
            .with("about", about)
            .with("value", value.shown());
    return limit.map(bound -> said.with("limit", bound.shown())).orElse(said);
  }

  /** The published tree form. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("indicator", indicator.name());
    tree.put("about", about);
    tree.put("value", value.shown());
    limit.ifPresent(bound -> tree.put("limit", bound.shown()));
    tree.put("citation", indicator.citation().toPlain());
    return tree;
  }
}
