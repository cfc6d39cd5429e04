package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Tendered order: what the tender on which a contract rests says of its channel and supplier. */
public final class TenderedOrder {

  private TenderedOrder() {}

  /** The channel of the tender that terms name; nothing where they name none, or it has none. */
  public static Optional<String> channel(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return named(tx, department, terms).flatMap(one -> one.tender().evaluation().channel());
  }

  /**
   * The class as an enterprise that the bid states which was awarded; nothing without an award, and
   * where the committee did not accept it.
   */
  public static Optional<String> mseClass(
      BiFunction<Transaction, LocalDate, Law> laws,
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms) {
    Optional<String> supplier = AwardFigures.supplier(terms);
    return named(tx, department, terms)
        .flatMap(one -> AwardedTerms.awarded(tx, new TenderLaw(laws), one))
        .flatMap(
            now ->
                AwardedTerms.parts(now).stream()
                    .filter(part -> now.comparison().classRefused(part.bid()).isEmpty())
                    .flatMap(part -> now.comparison().bid(part.bid()).stream())
                    .filter(bid -> supplier.filter(bid.bidder().id()::equals).isPresent())
                    .flatMap(bid -> bid.bidder().mseClass().stream())
                    .findFirst());
  }

  private static Optional<StoredTender> named(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return AwardSignature.tender(tx, department, terms)
        .flatMap(id -> new Tenders(tx).find(department, id));
  }
}
