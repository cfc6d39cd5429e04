package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.scorecard.KpiResult;

/** Board pages: how a contract stands at a glance, and each KPI over its periods. */
@Path("contracts/{id}/board")
@Produces(MediaType.TEXT_HTML)
public final class BoardPage {

  private final ContractServices services;
  private final Pages pages;

  public BoardPage(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

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
  public Response board(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return pages.show("contracts/board", page, view(id, page));
  }

  /** One KPI on one platform. */
  @GET
  @Path("{kpi}")
  public Response kpi(
      @PathParam("id") String id,
      @PathParam("kpi") String kpi,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Detail view =
        Detail.of(view(id, page), kpi)
            .orElseThrow(
                () -> ProblemException.notFound(Message.of("board.no-kpi").with("what", kpi)));
    return pages.show("contracts/boardkpi", page, services.store().read(view::with));
  }

  private BoardView view(String id, Page page) {
    return services
        .store()
        .read(
            tx -> {
              LocalDate day = page.context().knownDay();
              Board board = services.boards().board(tx, id, Optional.empty(), day);
              List<IssuedCertificate> issued = services.certificates().list(tx, id);
              List<StoredCertificate> stored =
                  issued.stream().map(IssuedCertificate::stored).toList();
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
