package org.govsm.portal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.GemNumbers;
import org.jspecify.annotations.Nullable;

/** GeM orders: contracts that name a number of GeM, which nobody here can look up. */
record GemOrders(ContractOrders orders) {

  /** The number of GeM that terms name, in the form of one: any other word is none. */
  static Optional<String> number(Map<String, ? extends @Nullable Object> terms, LocalDate today) {
    return number("gemContract", terms, today).or(() -> bid(terms, today));
  }

  /** The number of a bid on GeM that terms name. */
  static Optional<String> bid(Map<String, ? extends @Nullable Object> terms, LocalDate today) {
    return number("gemBid", terms, today);
  }

  private static Optional<String> number(
      String kind, Map<String, ? extends @Nullable Object> terms, LocalDate today) {
    return UsedPurchases.named(terms, kind)
        .filter(number -> GemNumbers.isOfForm(kind, number, today));
  }

  /** What is told of a number that stands in the place of an award. */
  static Finding told(String number, Citation rule) {
    Message text = Message.of("contract.gem-number").with("number", number);
    return Finding.of("GEM_NUMBER", Finding.Weight.WARNING, text, rule);
  }

  /** What is told of a number that another contract of the department has: it answers for one. */
  Optional<Finding> taken(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      LocalDate today) {
    return number(terms, today)
        .flatMap(
            number ->
                orders.all(tx, Optional.of(department)).stream()
                    .filter(one -> one.gem().contains(number))
                    .map(ContractOrders.Order::contract)
                    .filter(one -> !one.equals(terms.get("id")))
                    .findFirst()
                    .map(
                        other ->
                            Finding.of(
                                "GEM_NUMBER_TAKEN",
                                Finding.Weight.WARNING,
                                Message.of("contract.gem-taken")
                                    .with("number", number)
                                    .with("contract", other),
                                Citation.of(other, "terms").cite())));
  }
}
