package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptedCount;

/**
 * Bills beyond the contract: what all bills of it come to, this one included and before GST,
 * against its ceiling or, where it has none, its value; and what is billed of an item by
 * certificates alone against the number that is ordered of it.
 */
record BilledBeyond(Node request, Node terms) {

  static List<Finding> check(Node request, Money value, Optional<AcceptedCount> count) {
    BilledBeyond beyond = new BilledBeyond(request, request.branch("terms").orElseThrow());
    List<Finding> found = new ArrayList<>();
    beyond.sums(value).ifPresent(found::add);
    count.ifPresent(all -> beyond.ordered(all, found));
    return found;
  }

  /** A bill that adds nothing takes nothing beyond them. */
  private Optional<Finding> sums(Money value) {
    if (value.compareTo(Money.ZERO) <= 0) {
      return Optional.empty();
    }
    Money total = value.plus(before());
    Optional<Node> ceiling = terms.branch("ceiling");
    if (ceiling.isPresent()) {
      Node most = ceiling.get();
      return beyond("CEILING", total, most.get("amount", Money.class), most.text("clause"));
    }
    return terms.find("value", Money.class).flatMap(most -> beyond("VALUE", total, most, ""));
  }

  private Optional<Finding> beyond(String what, Money total, Money most, String clause) {
    Message text =
        Message.of("bill.beyond-" + (clause.isEmpty() ? "value" : "ceiling"))
            .with("total", total)
            .with("most", most);
    Citation cited =
        clause.isEmpty() ? BillLaw.OWN : Citation.of(terms.text("contract"), clause).cite();
    return total.compareTo(most) > 0
        ? Optional.of(Finding.of("BEYOND_" + what, Weight.BLOCKING, text, cited))
        : Optional.empty();
  }

  /** What earlier bills took, less what their credit notes gave back. */
  private Money before() {
    return request.branches("earlier").stream()
        .map(bill -> PassedBill.taken(bill.toPlain()))
        .reduce(Money.ZERO, Money::plus);
  }

  /** What is billed by acceptance is held against the order by the match of its lines. */
  private void ordered(AcceptedCount count, List<Finding> found) {
    Map<String, BigDecimal> billed = new TreeMap<>();
    for (Node line : request.branch("invoice").orElseThrow().branches("lines")) {
      billed.merge(line.text("item"), line.get("quantity", BigDecimal.class), BigDecimal::add);
    }
    for (Node price : terms.branches("prices")) {
      String item = price.text("item");
      Optional<Long> most = count.ordered(item);
      if (most.isPresent()
          && billed.containsKey(item)
          && !price.codes("against").contains(BillForm.ACCEPTANCE)) {
        BigDecimal total = billed.get(item).add(before(item));
        if (total.compareTo(BigDecimal.valueOf(most.get())) > 0) {
          Message text =
              Message.of("bill.beyond-order")
                  .with("item", item)
                  .with("total", total)
                  .with("most", most.get());
          Citation cited = Citation.of(terms.text("contract"), price.text("clause")).cite();
          found.add(Finding.of("MORE_THAN_ORDERED", Weight.BLOCKING, text, cited));
        }
      }
    }
  }

  private BigDecimal before(String item) {
    return request.branches("earlier").stream()
        .flatMap(bill -> bill.branches("lines").stream())
        .filter(line -> line.text("item").equals(item))
        .map(line -> line.get("quantity", BigDecimal.class))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
