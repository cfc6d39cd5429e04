package org.govsm.portal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.builder.ContractWriters;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/**
 * Kept links: from which purchase a contract that was signed may be said to come. The public reads
 * there how it was bought, so the word is held against both records and is of another officer than
 * who wrote the terms.
 */
record KeptLinks(Transaction tx, Law law, UsedPurchases used) {

  private static final String WHAT = "what";

  /** Whether a person may not change the link, who wrote the terms. */
  Optional<Message> refusal(Contract contract, Caller by) {
    return by.isOnePerson()
            && ContractWriters.of(tx, contract.department(), contract.id()).contains(by.actor())
        ? Optional.of(Message.of("contract.link-writer"))
        : Optional.empty();
  }

  /** What stands in the way of a link; nothing where nothing does. */
  Optional<Message> refusal(Contract contract, StoredPurchase purchase) {
    Map<String, @Nullable Object> terms = contract.terms();
    return otherTerms(terms, purchase)
        .or(() -> otherNeed(terms, purchase))
        .or(() -> closed(terms, purchase))
        .or(() -> taken(contract, purchase))
        .or(
            () ->
                new KeptPurchase(tx, contract.department())
                    .signing(purchase, terms)
                    .map(Finding::text));
  }

  private static Optional<Message> otherTerms(
      Map<String, @Nullable Object> terms, StoredPurchase purchase) {
    return UsedPurchases.named(terms, "id")
        .filter(id -> !id.equals(purchase.id()))
        .map(id -> Message.of("contract.link-terms").with(WHAT, id));
  }

  private static Optional<Message> otherNeed(
      Map<String, @Nullable Object> terms, StoredPurchase purchase) {
    Optional<String> need = SameNeed.requirement(terms);
    return purchase.isFor(need)
        ? Optional.empty()
        : Optional.of(
            Message.of("contract.link-need")
                .with("need", need.orElse(""))
                .with(WHAT, purchase.id()));
  }

  private static Optional<Message> closed(
      Map<String, @Nullable Object> terms, StoredPurchase purchase) {
    return ordered(terms)
        .filter(purchase::isClosedBefore)
        .map(day -> Message.of("contract.link-closed").with(WHAT, purchase.id()));
  }

  private static Optional<LocalDate> ordered(Map<String, @Nullable Object> terms) {
    return orderedOn(terms)
        .or(
            () ->
                Optional.ofNullable(terms.get("from"))
                    .map(String::valueOf)
                    .flatMap(RequestContexts::day));
  }

  /** The day on which terms say that they were ordered. */
  static Optional<LocalDate> orderedOn(Map<String, ? extends @Nullable Object> terms) {
    return Optional.ofNullable(terms.get("orderedOn"))
        .map(String::valueOf)
        .flatMap(RequestContexts::day);
  }

  private Optional<Message> taken(Contract contract, StoredPurchase purchase) {
    return used.other(tx, law, purchase, contract.id())
        .map(
            other ->
                Message.of("contract.link-taken")
                    .with("contract", other)
                    .with(WHAT, purchase.id()));
  }
}
