package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a bill that were paid before it was opened again: what came back of an order is taken
 * off what counts as paid by it.
 */
final class BillParts {

  /** The order by which a part was paid. */
  static final String BY = "by";

  private static final String ON = "on";

  private BillParts() {}

  private record Part(String by, LocalDate on, Money amount) {}

  /** What was paid before: as officers state it, and by payments that came short. */
  static List<Map<String, @Nullable Object>> paid(
      Map<String, @Nullable Object> facts, List<StoredBillAct> acts) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>(TreeForm.rows(facts, "paid"));
    rows.addAll(
        left(acts.stream().map(act -> TreeForm.part(act.content(), BillCase.PART)).toList()));
    return rows;
  }

  /** What is left of the parts of acts, as the question of the examination takes it. */
  static List<Map<String, @Nullable Object>> left(List<Map<String, @Nullable Object>> parts) {
    List<Part> left = new ArrayList<>();
    for (Map<String, @Nullable Object> tree : parts) {
      if (!tree.isEmpty()) {
        Part part =
            new Part(
                String.valueOf(tree.getOrDefault(BY, "")),
                LocalDate.parse(StoredTree.text(tree, ON)),
                Money.ofRupees(StoredTree.text(tree, BillPayments.AMOUNT)));
        if (part.amount.compareTo(Money.ZERO) > 0) {
          left.add(part);
        } else {
          take(left, part.by, Money.ZERO.minus(part.amount));
        }
      }
    }
    return left.stream().map(BillParts::row).toList();
  }

  private static Map<String, @Nullable Object> row(Part one) {
    return Map.of(ON, one.on.toString(), BillPayments.AMOUNT, one.amount.toString());
  }

  private static void take(List<Part> left, String by, Money back) {
    Money open = back;
    for (int i = left.size() - 1; i >= 0 && open.paise() > 0; i--) {
      Part one = left.get(i);
      if (one.by.equals(by) || one.by.isEmpty()) {
        Money taken = one.amount.compareTo(open) < 0 ? one.amount : open;
        open = open.minus(taken);
        left.set(i, new Part(by, one.on, one.amount.minus(taken)));
      }
    }
    left.removeIf(one -> one.amount.equals(Money.ZERO));
  }
}
