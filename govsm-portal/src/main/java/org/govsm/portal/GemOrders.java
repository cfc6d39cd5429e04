package org.govsm.portal;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.procurement.contract.GemNumbers;
import org.jspecify.annotations.Nullable;

/** GeM orders: contracts that name a number of GeM. */
final class GemOrders {

  private GemOrders() {}

  /** Whether terms have a number of GeM in the form of one: any other word is none. */
  static boolean isOnGem(Map<String, ? extends @Nullable Object> terms, LocalDate today) {
    return Stream.of("gemContract", "gemBid")
        .anyMatch(
            one ->
                UsedPurchases.named(terms, one)
                    .filter(number -> GemNumbers.isOfForm(one, number, today))
                    .isPresent());
  }
}
