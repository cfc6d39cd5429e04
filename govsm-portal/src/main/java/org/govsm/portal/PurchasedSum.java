package org.govsm.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.purchases.PurchaseReports;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.award.ContractSums;
import org.govsm.procurement.procedure.Deviation;
import org.jspecify.annotations.Nullable;

/**
 * Purchased sum: whether terms come to more than the purchase from which they come was made for,
 * and nothing shows that its procedure is enough for their sum. The competent authority decides.
 */
record PurchasedSum(KeptProcedures procedures) {

  private static final String CODE = "PURCHASE_EXCEEDED";
  private static final String EXCEEDED = "contract.purchase-exceeded";
  private static final String VALUE = "value";

  /** What is found of new terms. */
  Optional<Finding> finding(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    Law law = procedures.laws().apply(tx, Moments.day(now));
    return UsedPurchases.of(tx, department, terms)
        .filter(one -> !procedures.used().hasSeveralOrders(tx, law, one))
        .flatMap(one -> exceeded(law, one, terms));
  }

  /**
   * What is found of a change to more than before, beyond the norm for variations and what the
   * competent authority allowed.
   *
   * @param signed the terms as the contract was signed first
   */
  Optional<Finding> changed(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after,
      Instant now) {
    boolean more =
        SignedContracts.most(after)
            .filter(
                sum ->
                    SignedContracts.most(before).filter(was -> sum.compareTo(was) <= 0).isEmpty())
            .isPresent();
    return more
            && !KeptProcedures.isAllowed(tx, department, after)
            && !procedures.norm().holds(tx, department, signed, after, now)
        ? finding(tx, department, after, now)
        : Optional.empty();
  }

  private static Optional<Finding> exceeded(
      Law law, StoredPurchase purchase, Map<String, ? extends @Nullable Object> terms) {
    Case made = PurchaseReports.read(law, purchase);
    Optional<Money> value =
        made.fact(VALUE)
            .filter(BigDecimal.class::isInstance)
            .map(rupees -> Money.ofRupees((BigDecimal) rupees));
    return SignedContracts.most(terms)
        .filter(sum -> isMore(sum, value))
        .filter(sum -> purchase.used().isPresent())
        .flatMap(
            sum -> {
              Case now = made.toDraft().fact(VALUE, sum).done();
              Optional<Deviation> deviation = compare(law, purchase, now);
              boolean same = lawful(deviation).equals(lawful(compare(law, purchase, made)));
              boolean enough = lawful(deviation).contains(purchase.used().orElseThrow());
              boolean known = SignedContracts.isWithGst(terms);
              return enough && (known || purchase.isAdvertised())
                      || same && isEnough(purchase, terms, value)
                  ? Optional.empty()
                  : Optional.of(
                      finding(
                          enough ? "contract.purchase-gst" : EXCEEDED,
                          purchase,
                          sum,
                          value.orElseThrow(),
                          deviation));
            });
  }

  /**
   * Where the law has the same for both sums, or for neither: a procedure in which everybody may
   * bid is enough for any sum, and GST alone makes no sum another, as no purchase says whether its
   * value is with GST. More than any rate of GST is no GST.
   */
  private static boolean isEnough(
      StoredPurchase purchase,
      Map<String, ? extends @Nullable Object> terms,
      Optional<Money> value) {
    return purchase.isAdvertised()
        || SignedContracts.mostBeforeGst(terms).filter(sum -> isMore(sum, value)).isEmpty()
            && SignedContracts.most(terms)
                .filter(sum -> isMore(sum, value.map(ContractSums::mostWithGst)))
                .isEmpty();
  }

  private static boolean isMore(Money sum, Optional<Money> value) {
    return value.filter(was -> sum.compareTo(was) > 0).isPresent();
  }

  private static Optional<Deviation> compare(Law law, StoredPurchase purchase, Case facts) {
    return law.purchases().compare(purchase.book(), facts, purchase.used(), purchase.reason());
  }

  private static List<String> lawful(Optional<Deviation> deviation) {
    return deviation.map(Deviation::lawful).orElse(List.of());
  }

  private static Finding finding(
      String text, StoredPurchase purchase, Money sum, Money value, Optional<Deviation> deviation) {
    Citation rule =
        deviation.stream()
            .flatMap(one -> one.findings().stream())
            .findFirst()
            .map(Finding::citation)
            .orElseGet(() -> Citation.of(purchase.id(), VALUE).cite());
    return Finding.of(
        CODE,
        Finding.Weight.BLOCKING,
        Message.of(text).with("sum", sum).with("purchase", purchase.id()).with(VALUE, value),
        rule);
  }
}
