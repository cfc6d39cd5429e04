package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ProblemException;

/** Upload batch pages: how far files are that came together. */
@Path("contracts/{id}/uploads/{batch}")
@Produces(MediaType.TEXT_HTML)
public record UploadBatchPages(ContractServices services) {

  /** The page asks for itself again so often, unless it is told to stand still. */
  private static final int RELOAD_SECONDS = 3;

  /** How far they are. */
  @GET
  public Response show(@Context Call call) {
    UploadBatchView view = call.read(tx -> view(call, tx));
    Response shown = call.show("contracts/uploads", view);
    return view.ended() || call.page().given("still").isPresent()
        ? shown
        : Response.fromResponse(shown).header("Refresh", RELOAD_SECONDS).build();
  }

  private UploadBatchView view(Call call, Transaction tx) {
    WrittenContract contract = services.contracts().current(tx, call.at("id"));
    UploadBatches batches = new UploadBatches(tx);
    UploadBatches.Batch batch =
        batches
            .find(call.at("id"), call.at("batch"))
            .orElseThrow(() -> ProblemException.notFound(Message.of("uploads.none")));
    List<UploadedFile> files = batches.files(call.at("batch"));
    Map<Integer, ImportContents> contents = new TreeMap<>();
    for (UploadedFile file : files) {
      if (batch.ended() && file.importNo() > 0) {
        contents.computeIfAbsent(
            file.importNo(), number -> ImportContents.of(tx, call.at("id"), number));
      }
    }
    return new UploadBatchView(
        contract, call.at("batch"), batch.together(), batch.ended(), files, contents);
  }
}
