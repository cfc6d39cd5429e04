package org.govsm.portal.pages.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.portal.contracts.Board;
import org.govsm.portal.contracts.RunRates;
import org.govsm.portal.pages.Page;
import org.govsm.portal.pages.Pages;

/** How a contract stands: each KPI over its periods. */
@Path("contracts/{id}/board")
@Produces(MediaType.TEXT_HTML)
public final class BoardPage {

  private final Desks desks;
  private final RunRates rates;
  private final Pages pages;

  /**
   * Wires it.
   *
   * @param desks what it works with
   * @param pages renders
   */
  public BoardPage(Desks desks, Pages pages) {
    this.desks = desks;
    this.rates = new RunRates(desks.dictionary());
    this.pages = pages;
  }

  /**
   * The board on the visitor's day.
   *
   * @param id the id of the contract
   * @param request who asks
   * @return HTML
   */
  @GET
  public Response board(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    BoardView view =
        desks
            .store()
            .read(
                unit -> {
                  LocalDate day = page.visitor().day();
                  Board board = desks.boards().board(unit, id, Optional.empty(), day);
                  LedgerView ledger =
                      LedgerView.of(
                          unit,
                          board.contract(),
                          desks.certificates().ledger(unit, id, day),
                          desks,
                          page.words());
                  return BoardView.of(
                      board,
                      rates.of(unit, board),
                      new MovedMoney(
                          ledger, CertificateRows.by(day, desks.certificates().list(unit, id))),
                      ledger,
                      desks.dictionary(),
                      page.words());
                });
    return pages.show("contracts/board", page, view);
  }
}
