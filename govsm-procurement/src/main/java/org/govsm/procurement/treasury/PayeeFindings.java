package org.govsm.procurement.treasury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.govsm.procurement.measurement.Reading;

/**
 * Payee findings: what about the payees of a batch looks like a payment that is made twice or to
 * the wrong account. None tells an account.
 */
final class PayeeFindings {

  private PayeeFindings() {}

  static List<Finding> of(PaymentBatch batch, LocalDate asOf) {
    List<Finding> found = new ArrayList<>();
    if (batch.createdAt().atZone(Reading.INDIA).toLocalDate().isAfter(asOf)) {
      Message text = Message.of("treasury.created-later").with("asOf", asOf);
      found.add(PaymentOrderRequest.finding("CREATED_LATER", Weight.BLOCKING, text));
    }
    Map<List<Object>, PaymentOrder> billed = new HashMap<>();
    Map<Object, PaymentOrder> accounts = new HashMap<>();
    Map<String, PaymentOrder> payees = new HashMap<>();
    Set<String> told = new HashSet<>();
    Map<List<Object>, PaymentOrder> sums = new HashMap<>();
    Map<String, PaymentOrder> sanctions = new HashMap<>();
    for (PaymentOrder order : batch.orders()) {
      PaymentOrder alike = sums.putIfAbsent(sanctioned(order), order);
      if (alike != null) {
        found.add(two("PAID_ALIKE", Weight.WARNING, "treasury.paid-alike", alike, order));
      }
      PaymentOrder first = sanctions.putIfAbsent(order.sanctionKey(), order);
      if (first != null) {
        found.addAll(sanction(first, order));
      }
      if (order.valueDate().isAfter(asOf.plusYears(1))) {
        Message text =
            Message.of("treasury.day-far").with("order", order.id()).with("day", order.valueDate());
        found.add(PaymentOrderRequest.finding("DAY_FAR", Weight.WARNING, text));
      }
      if (batch.debtorAccount().isSame(order.account())) {
        Message text = Message.of("treasury.own-account").with("order", order.id());
        found.add(PaymentOrderRequest.finding("OWN_ACCOUNT", Weight.BLOCKING, text));
      }
      PaymentOrder same =
          billed.putIfAbsent(List.of(order.billKey().get(1), order.account().key()), order);
      if (same != null && told.add(order.id())) {
        found.add(
            two("BILL_UNDER_TWO_PAYEES", Weight.BLOCKING, "treasury.two-payees", same, order));
      }
      PaymentOrder before = payees.putIfAbsent(Skeleton.of(order.payee()), order);
      if (before != null && !before.account().isSame(order.account())) {
        found.add(two("TWO_ACCOUNTS", Weight.WARNING, "treasury.two-accounts", before, order));
      }
      if (before != null && !Skeleton.same(before.name(), order.name())) {
        found.add(two("TWO_NAMES", Weight.WARNING, "treasury.two-names", before, order));
      }
      PaymentOrder other = accounts.putIfAbsent(order.account().key(), order);
      if (other != null && !Skeleton.same(other.payee(), order.payee()) && told.add(order.id())) {
        found.add(two("ACCOUNT_SHARED", Weight.WARNING, "treasury.shared-account", other, order));
      }
    }
    return found;
  }

  /** What two orders of one payee have in common that may be one payment. */
  private static List<Object> sanctioned(PaymentOrder order) {
    return List.of(
        Skeleton.of(order.payee()), Skeleton.of(order.sanction()), order.net(), order.valueDate());
  }

  private static Finding two(
      String code, Weight weight, String key, PaymentOrder one, PaymentOrder other) {
    Message text =
        Message.of(key)
            .with("order", one.id())
            .with("other", other.id())
            .with("bill", other.bill());
    return PaymentOrderRequest.finding(code, weight, text);
  }

  /** One sanction has one day, and is written in one way. */
  private static List<Finding> sanction(PaymentOrder one, PaymentOrder other) {
    List<Finding> found = new ArrayList<>();
    if (!one.sanctionedOn().equals(other.sanctionedOn())) {
      String key = "treasury.sanction-days";
      found.add(two("SANCTION_TWO_DAYS", Weight.BLOCKING, key, one, other));
    }
    if (!one.sanction().equals(other.sanction())) {
      String key = "treasury.sanction-spelt";
      found.add(two("SANCTION_RESPELT", Weight.BLOCKING, key, one, other));
    }
    return found;
  }
}
