package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.procurement.contract.Terms;

/** Rows of lists of contracts, gathered from the store. */
public final class ContractRows {

  private static final int FIRST = 200;

  private final ContractServices services;

  public ContractRows(ContractServices services) {
    this.services = services;
  }

  /**
   * A page of the contracts that somebody sees, each with its newest certificate and what that
   * shows as missed.
   *
   * @param day the visitor's day: certificates made of later knowledge are not shown
   * @return those of the page first that pay most at present
   */
  Cursor.Rows<ContractRow> page(
      Transaction tx, Caller by, LocalDate day, Cursor cursor, Messages words) {
    Cursor.Rows<WrittenContract> shown =
        cursor.rows(seen(tx, by, cursor.id(), cursor.oneMore()), WrittenContract::id);
    return new Cursor.Rows<>(rows(tx, shown.rows(), day, shown.rows().size(), words), shown.next());
  }

  /** The few that pay most, of the first two hundred. */
  public List<ContractRow> few(Transaction tx, Caller by, LocalDate day, int most, Messages words) {
    return rows(tx, seen(tx, by, "", FIRST), day, most, words);
  }

  private List<WrittenContract> seen(Transaction tx, Caller by, String after, int most) {
    return services.contracts().page(tx, by, Optional.empty(), after, most);
  }

  private List<ContractRow> rows(
      Transaction tx, List<WrittenContract> contracts, LocalDate day, int most, Messages words) {
    List<Paid> paid = new ArrayList<>();
    for (WrittenContract contract : contracts) {
      paid.add(new Paid(contract, services.certificates().newest(tx, contract.id(), day)));
    }
    return paid.stream()
        .sorted(Comparator.comparing(Paid::payable).reversed())
        .limit(most)
        .map(one -> row(tx, one, day, words))
        .toList();
  }

  private ContractRow row(Transaction tx, Paid one, LocalDate day, Messages words) {
    Terms terms = one.contract().terms();
    return new ContractRow(
        one.contract(),
        one.newest().map(issued -> ContractRow.CertificateRow.of(issued, false, terms, words)),
        LedgerView.of(
            tx,
            one.contract(),
            services.certificates().booked(tx, one.contract(), day),
            services,
            words),
        one.newest()
            .map(issued -> ContractRow.Missed.in(issued, terms, services.dictionary(), words))
            .orElse(List.of()));
  }

  /** A contract and its newest certificate. */
  private record Paid(WrittenContract contract, Optional<IssuedCertificate> newest) {

    Money payable() {
      return newest.map(IssuedCertificate::payable).orElse(Money.ZERO);
    }
  }
}
