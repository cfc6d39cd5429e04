package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.Ledger;

/** Rows of lists of contracts, gathered from the store. */
public record ContractRows(ContractServices services) {

  private static final int FIRST = 200;

  /**
   * The contracts that a list asks for, each with its newest certificate and what that shows as
   * missed.
   *
   * @param day the visitor's day: certificates made of later knowledge are not shown
   */
  ListSource<ContractRow> asked(
      Transaction tx, Caller by, LocalDate day, Listing listing, Messages words) {
    ListQuery query = ListedContract.asked(by, listing, day);
    return new ListSource<>() {
      @Override
      public long count() {
        return query.count(tx);
      }

      @Override
      public List<ContractRow> rows(long offset, int limit) {
        List<String> ids = query.ids(tx, "c.id", ListedContract.order(listing), offset, limit);
        return certified(tx, seen(services.contracts().all(tx, ids), by), day).stream()
            .map(one -> row(tx, one, day, words))
            .toList();
      }
    };
  }

  /** By the terms themselves: a row that says another supplier shows no contract to others. */
  private static List<WrittenContract> seen(List<WrittenContract> contracts, Caller by) {
    return contracts.stream()
        .filter(
            one ->
                by.seesContract(one.stored().department(), Suppliers.of(one.stored()).orElse("")))
        .toList();
  }

  /** The few that pay most, of the first two hundred. */
  public List<ContractRow> few(Transaction tx, Caller by, LocalDate day, int most, Messages words) {
    List<String> ids = Suppliers.contracts(tx, by, Optional.empty(), "", FIRST);
    Map<String, List<StoredCertificate>> issued = new StoredCertificates(tx).of(ids);
    Map<String, Money> payable = new HashMap<>();
    ids.forEach(id -> payable.put(id, payable(tx, issued.getOrDefault(id, List.of()), day)));
    List<String> shown =
        ids.stream()
            .sorted(
                Comparator.comparing((String id) -> payable.getOrDefault(id, Money.ZERO))
                    .reversed())
            .limit(most)
            .toList();
    return certified(tx, services.contracts().all(tx, shown), day).stream()
        .sorted(Comparator.comparing(one -> shown.indexOf(one.contract().id())))
        .map(one -> row(tx, one, day, words))
        .toList();
  }

  private static List<Certified> certified(
      Transaction tx, List<WrittenContract> contracts, LocalDate day) {
    Map<String, List<StoredCertificate>> issued =
        new StoredCertificates(tx).of(contracts.stream().map(WrittenContract::id).toList());
    return contracts.stream()
        .map(one -> Certified.of(one, issued.getOrDefault(one.id(), List.of()), day))
        .toList();
  }

  private Money payable(Transaction tx, List<StoredCertificate> issued, LocalDate day) {
    return CertificateArchive.newest(issued, day)
        .map(stored -> services.certificates().payable(tx, stored))
        .orElse(Money.ZERO);
  }

  private ContractRow row(Transaction tx, Certified one, LocalDate day, Messages words) {
    CertificateService certificates = services.certificates();
    Terms terms = one.contract().terms();
    Optional<IssuedCertificate> newest =
        one.newest().map(stored -> certificates.listed(tx, stored));
    return new ContractRow(
        one.contract(),
        newest.map(issued -> ContractRow.CertificateRow.of(issued, false, terms, words)),
        LedgerView.of(tx, one.contract(), ledger(tx, one, day), one.issued(), services, words),
        newest
            .map(issued -> ContractRow.Missed.in(issued, terms, services.dictionary(), words))
            .orElse(List.of()));
  }

  /**
   * Where something is held, what came since may have answered it; where a file was withdrawn or
   * the terms were changed, certificates may rest on nothing: as the contract's own page.
   */
  private ShownLedger ledger(Transaction tx, Certified one, LocalDate day) {
    Ledger booked = services.certificates().booked(tx, one.contract(), one.issued(), day);
    return booked.heldLines().isEmpty() && !isChanged(tx, one.contract().id(), day)
        ? ShownLedger.whole(booked)
        : ShownLedger.of(tx, services, one.contract(), one.issued(), day);
  }

  private static boolean isChanged(Transaction tx, String contract, LocalDate day) {
    return CertifiedContract.of(tx, List.of(contract)).stream()
        .anyMatch(one -> one.isChangedAtAll(one.known(day)));
  }

  /** A contract, its certificates, and the newest of them that a day knows. */
  private record Certified(
      WrittenContract contract,
      List<StoredCertificate> issued,
      Optional<StoredCertificate> newest) {

    static Certified of(WrittenContract contract, List<StoredCertificate> issued, LocalDate day) {
      return new Certified(contract, issued, CertificateArchive.newest(issued, day));
    }
  }
}
