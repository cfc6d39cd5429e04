package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bill.CertifiedSum;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a bill that are held against no certificate, though KPIs of the contract deduct by
 * certificates: so billed, nothing is taken off for a target that was missed.
 *
 * @param terms the terms on bills, as they are stated
 */
record UncertifiedLines(BillCase of, StoredBill bill, Map<String, @Nullable Object> terms) {

  private static final String ITEM = "item";

  /** What is asked: of what certificates deduct and no bill takes off, else of each item. */
  static List<Message> of(BillCase of, StoredBill bill, Map<String, @Nullable Object> terms) {
    UncertifiedLines all = new UncertifiedLines(of, bill, terms);
    List<Message> items = all.hasKpis() ? all.items() : List.of();
    return items.isEmpty() ? items : all.deducted().map(List::of).orElse(items);
  }

  private boolean hasKpis() {
    return of.contract().periods().stream()
        .flatMap(period -> of.contract().kpis(period.from()).stream())
        .anyMatch(kpi -> kpi.shape().isPresent());
  }

  private List<Message> items() {
    return TreeForm.rows(bill.invoice(), "lines").stream()
        .map(line -> String.valueOf(line.get(ITEM)))
        .filter(this::isUncertified)
        .distinct()
        .map(item -> Message.of("bills.ask-uncertified").with(ITEM, item))
        .toList();
  }

  private boolean isUncertified(String item) {
    return prices().stream()
        .filter(price -> Skeleton.same(String.valueOf(price.get(ITEM)), item))
        .anyMatch(price -> !isByCertificate(price));
  }

  private List<Map<String, @Nullable Object>> prices() {
    return TreeForm.rows(terms, "prices");
  }

  private static boolean isByCertificate(Map<String, ? extends @Nullable Object> price) {
    return price.get("against") instanceof List<?> against && against.contains("CERTIFICATE");
  }

  /** Where no price bills a certificate, no later bill takes off what one deducts either. */
  private Optional<Message> deducted() {
    Set<String> named = new TreeSet<>(of.counting().billedBy(bill.invoice()));
    of.passed().forEach(past -> named.addAll(of.counting().billedBy(past.invoice())));
    return Optional.of(
            of.counting().byId().values().stream()
                .filter(one -> !named.contains(one.id()))
                .map(one -> CertifiedSum.of(one.document()).toPlain().get("deducted"))
                .map(sum -> Money.ofRupees(String.valueOf(sum)))
                .reduce(Money.ZERO, Money::plus))
        .filter(sum -> sum.compareTo(Money.ZERO) > 0)
        .filter(sum -> prices().stream().noneMatch(UncertifiedLines::isByCertificate))
        .map(sum -> Message.of("bills.ask-undeducted").with("deducted", sum));
  }
}
