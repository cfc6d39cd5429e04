package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.scorecard.KpiResult;

/** Board pages: how a contract stands at a glance, and each KPI over its periods. */
@Path("contracts/{id}/board")
@Produces(MediaType.TEXT_HTML)
public record BoardPage(ContractServices services) {

  /**
   * One KPI on one platform, in full.
   *
   * @param before the KPI before it on the board
   * @param withdrawn by the name of a period, uploads whose figures its result lacks
   */
  public record Detail(
      BoardView board,
      BoardSeries series,
      Optional<BoardSeries> before,
      Optional<BoardSeries> after,
      Map<String, List<Withdrawal>> withdrawn) {

    static Optional<Detail> of(BoardView board, String id) {
      List<BoardSeries> all = board.series();
      return board
          .find(id)
          .map(
              one -> {
                int at = all.indexOf(one);
                return new Detail(board, one, find(all, at - 1), find(all, at + 1), Map.of());
              });
    }

    /** With what was withdrawn: it explains what is not known, or paid otherwise. */
    Detail with(Transaction tx) {
      WithdrawnReadings readings = new WithdrawnReadings(tx);
      Map<String, List<Withdrawal>> gone = new LinkedHashMap<>();
      for (BoardRow row : series.rows()) {
        boolean unknown = row.result().status() == KpiResult.Status.UNDETERMINED;
        if (!row.running() && (unknown || row.other().isPresent())) {
          List<Withdrawal> of = readings.of(board.contract().id(), row.result(), row.period());
          if (!of.isEmpty()) {
            gone.put(row.name(), of);
          }
        }
      }
      return new Detail(board, series, before, after, gone);
    }

    private static Optional<BoardSeries> find(List<BoardSeries> all, int at) {
      return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
    }
  }

  /** The board on the visitor's day. */
  @GET
  public Response board(@Context Call call) {
    return call.show("contracts/board", view(call));
  }

  /** One KPI on one platform. */
  @GET
  @Path("{kpi}")
  public Response kpi(@Context Call call) {
    Detail view =
        Detail.of(view(call), call.at("kpi"))
            .orElseThrow(() -> ProblemException.notFound("board.no-kpi", call.at("kpi")));
    return call.show("contracts/boardkpi", call.read(view::with));
  }

  private BoardView view(Call call) {
    Page page = call.page();
    return call.read(
        tx -> {
          LocalDate day = page.context().knownDay();
          Board board = services.boards().board(tx, call.at("id"), Optional.empty(), day);
          List<IssuedCertificate> issued = services.certificates().list(tx, call.at("id"));
          List<StoredCertificate> stored = issued.stream().map(IssuedCertificate::stored).toList();
          LedgerView ledger =
              LedgerView.of(
                  tx,
                  board.contract(),
                  ShownLedger.of(tx, services, board.contract(), stored, day),
                  stored,
                  services,
                  page.words());
          return BoardView.of(
              board,
              services.boards().rates(tx, board),
              ledger,
              OfficeHours.lack(tx, board.contract(), day),
              issued,
              services.dictionary(),
              page.words());
        });
  }
}
