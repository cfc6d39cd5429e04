package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BankReference;
import org.jspecify.annotations.Nullable;

/** References by which bills, or interest on them, were paid, to find one that comes again. */
record PaymentReferences(Transaction tx) {

  /**
   * The other bill of a department whose payment was recorded by a reference, or by one that has
   * more written beside it, if there is one.
   */
  Optional<String> other(StoredBill bill, String reference) {
    return by(
            bill.department(),
            one -> isOne(one, reference) || BankReference.isWithin(one, reference))
        .filter(one -> !one.equals(bill.id()))
        .findFirst();
  }

  /** The bill of a department, this one too, that was paid by one with more or less beside it. */
  Optional<String> like(StoredBill bill, String reference) {
    return by(bill.department(), one -> BankReference.isWithin(one, reference)).findFirst();
  }

  /** The bill of a department, this one too, whose payment was recorded by a reference. */
  Optional<String> any(StoredBill bill, String reference) {
    return by(bill.department(), one -> isOne(one, reference)).findFirst();
  }

  private Stream<String> by(String department, Predicate<String> which) {
    return all(department).stream()
        .filter(one -> which.test(one.getValue()))
        .map(Map.Entry::getKey);
  }

  /** Whether two spellings are of one reference. */
  static boolean isOne(String reference, String other) {
    return BankReference.key(reference).equals(BankReference.key(other));
  }

  /** Each bill of a department with a reference by which it, or interest on it, was paid. */
  List<Map.Entry<String, String>> all(String department) {
    List<Kept> kept = new ArrayList<>();
    tx.handle()
        .createQuery(
            "select bill, act_no, kind, content from bill_act where department = :department and"
                + " kind in ('paid', 'interest', 'corrected', 'repaid', 'release-corrected') order"
                + " by bill, act_no")
        .bind("department", department)
        .map(
            (row, context) ->
                new Kept(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    StoredTree.read(row.getBytes(4))))
        .list()
        .forEach(one -> add(one, kept));
    return kept.stream()
        .map(one -> Map.entry(one.bill, one.reference()))
        .filter(one -> !one.getValue().isEmpty())
        .toList();
  }

  private record Kept(String bill, int number, String kind, Map<String, @Nullable Object> content) {

    private String reference() {
      return Optional.ofNullable(content.get(InterestActs.REFERENCE))
          .map(String::valueOf)
          .orElse("");
    }

    private boolean isCorrection() {
      return kind.equals(KeptPayment.CORRECTED) || kind.equals(KeptRetention.CORRECTED);
    }

    /** What it says how it was paid: the bill, or a release by the number of its act. */
    private String what() {
      return switch (kind) {
        case "paid", KeptPayment.CORRECTED -> bill;
        case KeptRetention.PAID -> bill + " " + number;
        case KeptRetention.CORRECTED -> bill + " " + content.get(KeptRetention.RELEASE);
        default -> "";
      };
    }
  }

  /** A correction that two persons entered frees the reference that was wrong. */
  private static void add(Kept one, List<Kept> kept) {
    if (one.isCorrection()) {
      if (one.content.get(InterestActs.UNCONFIRMED) != null) {
        return;
      }
      for (int i = kept.size() - 1; i >= 0; i--) {
        if (kept.get(i).what().equals(one.what())) {
          kept.remove(i);
          break;
        }
      }
    }
    kept.add(one);
  }
}
