package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** Upload batch pages: how far files are that came together. */
@Path("contracts/{id}/uploads/{batch}")
@Produces(MediaType.TEXT_HTML)
public final class UploadBatchPages {

  /** The page asks for itself again so often, unless it is told to stand still. */
  private static final int RELOAD_SECONDS = 3;

  private final ContractServices services;
  private final Pages pages;

  UploadBatchPages(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** How far they are. */
  @GET
  public Response show(
      @PathParam("id") String id,
      @PathParam("batch") String batch,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    UploadBatchView view = services.store().read(tx -> view(tx, id, batch));
    Response shown = pages.show("contracts/uploads", page, view);
    return view.ended() || page.given("still").isPresent()
        ? shown
        : Response.fromResponse(shown).header("Refresh", RELOAD_SECONDS).build();
  }

  private UploadBatchView view(Transaction tx, String id, String asked) {
    WrittenContract contract = services.contracts().current(tx, id);
    UploadBatches batches = new UploadBatches(tx);
    UploadBatches.Batch batch =
        batches
            .find(id, asked)
            .orElseThrow(() -> ProblemException.notFound(Message.of("uploads.none")));
    List<UploadedFile> files = batches.files(asked);
    Map<Integer, ImportContents> contents = new TreeMap<>();
    for (UploadedFile file : files) {
      if (batch.ended() && file.importNo() > 0) {
        contents.computeIfAbsent(file.importNo(), number -> ImportContents.of(tx, id, number));
      }
    }
    return new UploadBatchView(contract, asked, batch.together(), batch.ended(), files, contents);
  }
}
