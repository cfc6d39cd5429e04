package org.govsm.portal.rti;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.rti.CaseDocument;
import org.jspecify.annotations.Nullable;

/** Files of a request, for officers who read and send them. */
@Path("rti")
public record RtiFilePages(RtiServices services) {

  /** The packet. */
  @GET
  @Path("{department}/{request}/packet.zip")
  @Produces("application/zip")
  public Response packet(@Context Call call) {
    return call.read(
        tx ->
            RtiFiles.packet(
                tx, services.service().find(tx, call.department(), call.at("request"))));
  }

  /** The letter that answers, to be signed and sent with the packet. */
  @GET
  @Path("{department}/{request}/letter")
  @Produces(MediaType.TEXT_HTML)
  public Response letter(@Context Call call) {
    return call.show("rti/letter", answered(call));
  }

  /** The same as a document (PDF). */
  @GET
  @Path("{department}/{request}/letter.pdf")
  @Produces(Pages.PDF)
  public Response letterDocument(@Context Call call) {
    RtiView view = answered(call);
    String name = "letter-" + view.request().id();
    Pages pages = services.web().pages();
    return pages.print("rti/letter", call.page(), view, name, view.answeredOn());
  }

  private RtiView answered(Call call) {
    RtiView view = call.read(tx -> RtiPages.view(services, call, tx, List.of(), Form.blank()));
    if (view.decided("digest").isEmpty()) {
      throw ProblemException.notFound(Message.of("rti.no-packet"));
    }
    return view;
  }

  /** The severed copy of an uploaded file. */
  @GET
  @Path("{department}/{request}/documents/{document}/copy")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response copy(@Context Call call) {
    return call.read(
        tx ->
            RtiFiles.copy(
                services.store(),
                services.service().find(tx, call.department(), call.at("request")),
                call.at("document")));
  }

  /** A document of the case: a record in words, an uploaded file to be saved. */
  @GET
  @Path("{department}/{request}/documents/{document}")
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_OCTET_STREAM})
  public Response document(@Context Call call) {
    String name = call.at("document");
    return call.read(
        tx -> {
          StoredRti one = services.service().find(tx, call.department(), call.at("request"));
          Map<String, @Nullable Object> document = RtiFiles.find(one, name);
          return RtiUploads.isOne(document)
              ? RtiFiles.document(services.store(), tx, one, name)
              : call.show("rti/document", view(tx, one, document, call.page()));
        });
  }

  private static RtiDocumentView view(
      Transaction tx, StoredRti one, Map<String, @Nullable Object> document, Page page) {
    CaseDocument made = new RtiCase(tx, one).document(document, page.words());
    return new RtiDocumentView(
        one,
        made.id(),
        page.words().say(RtiCase.title(document)),
        RtiPages.reasons(document, page),
        RtiText.sections(new String(made.content(), UTF_8), page.words()));
  }
}
