package org.govsm.portal.pages.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.Board;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.scorecard.KpiResult;

/** Gathers what lists of contracts show. */
public final class ContractRows {

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
   * The contracts, each with its newest certificate and what is missed at present.
   *
   * @param unit any unit of work
   * @param day the day whose knowledge it is
   * @param most how many at most
   * @param words the language
   * @return ordered by id
   */
  public List<ContractRow> of(UnitOfWork unit, LocalDate day, int most, Messages words) {
    List<ContractRow> rows = new ArrayList<>();
    for (WrittenContract contract :
        desks.contracts().page(unit, Optional.empty(), "", most)) {
      List<IssuedCertificate> issued = desks.certificates().list(unit, contract.id());
      rows.add(
          new ContractRow(
              contract,
              CertificateRows.newest(CertificateRows.of(issued, contract.terms(), words)),
              missed(unit, contract, issued, day, words)));
    }
    return rows;
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
        .map(
            one ->
                new ContractRow.MissedKpi(one.kpi().title(words.language()), one.platform(), one))
        .toList();
  }
}
