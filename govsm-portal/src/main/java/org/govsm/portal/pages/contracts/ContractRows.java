package org.govsm.portal.pages.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.Board;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.http.Caller;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.scorecard.KpiResult;

/** Gathers what lists of contracts show. */
public final class ContractRows {

  private static final int MOST = 200;

  private final Desks desks;

  /**
   * Wires it.
   *
   * @param desks what it works with
   */
  public ContractRows(Desks desks) {
    this.desks = desks;
  }

  /**
   * The contracts that somebody sees, each with its newest certificate and what is missed at
   * present.
   *
   * @param unit any unit of work
   * @param by who asks
   * @param day the day whose knowledge it is
   * @param most how many at most
   * @param words the language
   * @return those first of which most is payable
   */
  public List<ContractRow> of(UnitOfWork unit, Caller by, LocalDate day, int most, Messages words) {
    List<Paid> paid = new ArrayList<>();
    for (WrittenContract contract : desks.contracts().page(unit, by, Optional.empty(), "", MOST)) {
      List<IssuedCertificate> issued = desks.certificates().list(unit, contract.id());
      paid.add(
          new Paid(
              contract,
              issued,
              CertificateRows.newest(CertificateRows.of(issued, contract.terms(), words))));
    }
    return paid.stream()
        .sorted(Comparator.comparing(Paid::payable).reversed())
        .limit(most)
        .map(one -> row(unit, one, day, words))
        .toList();
  }

  private ContractRow row(UnitOfWork unit, Paid one, LocalDate day, Messages words) {
    return new ContractRow(
        one.contract(),
        one.newest(),
        held(unit, one.issued()),
        missed(unit, one.contract(), one.issued(), day, words));
  }

  /** A contract and what it pays at present. */
  private record Paid(
      WrittenContract contract,
      List<IssuedCertificate> issued,
      Optional<ContractRow.CertificateRow> newest) {

    Money payable() {
      return newest.map(ContractRow.CertificateRow::payable).orElse(Money.ZERO);
    }
  }

  /** The questions of the newest certificate; their sentences come of making it again. */
  private List<HeldQuestion> held(UnitOfWork unit, List<IssuedCertificate> issued) {
    return issued.stream()
        .reduce((a, b) -> b)
        .filter(one -> !CertificateRows.sum(one, "held").equals(Money.ZERO))
        .map(one -> desks.certificates().remake(unit, one).questions())
        .orElse(List.of());
  }

  private List<ContractRow.MissedKpi> missed(
      UnitOfWork unit,
      WrittenContract contract,
      List<IssuedCertificate> issued,
      LocalDate day,
      Messages words) {
    if (day.isBefore(contract.terms().periods().get(0).until())) {
      return List.of();
    }
    Board board = desks.boards().board(unit, contract.id(), Optional.empty(), day);
    BoardView view =
        BoardView.of(board, Map.of(), new MovedMoney(issued), desks.dictionary(), words);
    return view.series().stream()
        .filter(one -> one.last().result().status() == KpiResult.Status.MISSED)
        .map(ContractRow.MissedKpi::new)
        .toList();
  }
}
