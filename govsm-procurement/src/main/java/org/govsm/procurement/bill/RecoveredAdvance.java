package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;
import org.govsm.procurement.question.Rates;

/**
 * Recovered advance: what a bill recovers of the advance, and whether that was paid in an earlier
 * financial year. Income-tax goes by the year of credit or payment, whichever is earlier: what was
 * paid in an earlier year is no sum of the year of the bill, taxed or not.
 */
final class RecoveredAdvance {

  private final Node request;
  private final Money value;
  private final Optional<Node> advance;

  private RecoveredAdvance(Node request, Money value) {
    this.request = request;
    this.value = value;
    advance = request.branch("terms").flatMap(terms -> terms.branch("advance"));
  }

  /**
   * That of a bill.
   *
   * @param value what is paid without GST
   */
  static RecoveredAdvance of(Node request, Money value) {
    return new RecoveredAdvance(request, value);
  }

  /** What earlier bills recovered of it. */
  static Money before(Node request) {
    return request.branches("earlier").stream()
        .flatMap(bill -> bill.find("advance", Money.class).stream())
        .reduce(Money.ZERO, Money::plus);
  }

  /** What is left of it: earlier bills recovered some, and what the terms say. */
  Money left() {
    Money left =
        advance
            .map(one -> one.get("paid", Money.class).minus(one.get("recovered", Money.class)))
            .orElse(Money.ZERO)
            .minus(before(request));
    return left.compareTo(Money.ZERO) > 0 ? left : Money.ZERO;
  }

  /** So much of the value as the contract says, and no more than is left. */
  Money sum() {
    if (value.compareTo(Money.ZERO) <= 0) {
      return Money.ZERO;
    }
    Money left = left();
    Money part =
        advance.map(one -> Rates.of(one.get("percent", Percent.class), value)).orElse(Money.ZERO);
    return part.compareTo(left) > 0 ? left : part;
  }

  /** The value of the bill that belongs to its own financial year. */
  Money inYear() {
    return isOfEarlierYear() ? value.minus(sum()) : value;
  }

  /** Whether it was paid in a financial year before that of the bill, taxed or not. */
  boolean isOfEarlierYear() {
    return paidOn().filter(day -> year(day).compareTo(own()) < 0).isPresent();
  }

  /** What an officer decides of it; nothing where it is of the year of the bill. */
  Optional<Message> question() {
    if (sum().equals(Money.ZERO)) {
      return Optional.empty();
    }
    if (isOfEarlierYear()) {
      return paidOn()
          .map(
              day ->
                  Message.of(isTaxed() ? "bill.advance-earlier-year" : "bill.advance-untaxed-year")
                      .with("on", day)
                      .with("sum", sum())
                      .with("rest", inYear()));
    }
    boolean known =
        paidOn().isPresent()
            || ordered().map(RecoveredAdvance::year).filter(own()::equals).isPresent();
    String unknown = isTaxed() ? "bill.advance-year-unknown" : "bill.advance-untaxed-unknown";
    return known ? Optional.empty() : Optional.of(Message.of(unknown).with("sum", sum()));
  }

  private boolean isTaxed() {
    return advance
        .flatMap(one -> one.find("taxDeducted", Boolean.class))
        .filter(taxed -> taxed)
        .isPresent();
  }

  private Optional<LocalDate> paidOn() {
    return advance.flatMap(one -> one.find("paidOn", LocalDate.class));
  }

  /** No advance is paid before the order. */
  private Optional<LocalDate> ordered() {
    return request.branch("terms").flatMap(terms -> terms.find("orderedOn", LocalDate.class));
  }

  private FinancialYear own() {
    return year(PassedBill.credited(request));
  }

  private static FinancialYear year(LocalDate day) {
    return FinancialYear.of(day);
  }
}
