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
import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** Board page: how a contract stands, each KPI over its periods. */
@Path("contracts/{id}/board")
@Produces(MediaType.TEXT_HTML)
public final class BoardPage {

  private final ContractServices services;
  private final Pages pages;

  public BoardPage(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** The board on the visitor's day. */
  @GET
  public Response board(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    BoardView view =
        services
            .store()
            .read(
                tx -> {
                  LocalDate day = page.context().knownDay();
                  Board board = services.boards().board(tx, id, Optional.empty(), day);
                  List<IssuedCertificate> issued = services.certificates().list(tx, id);
                  LedgerView ledger =
                      LedgerView.of(
                          tx,
                          board.contract(),
                          services.certificates().ledger(tx, id, day),
                          issued.stream().map(IssuedCertificate::stored).toList(),
                          services,
                          page.words());
                  return BoardView.of(
                      board,
                      services.boards().rates(tx, board),
                      ledger,
                      issued,
                      services.dictionary(),
                      page.words());
                });
    return pages.show("contracts/board", page, view);
  }
}
