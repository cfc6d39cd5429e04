package org.govsm.portal.rti;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;

/** Severed copies of files, as officers upload them on the page of a request. */
@Path("rti")
@Produces(MediaType.TEXT_HTML)
public record RtiCopyPages(RtiServices services) {

  /**
   * Keeps a copy.
   *
   * @throws IOException if the form cannot be read
   */
  @POST
  @Path("{department}/{request}/documents/{document}/copy")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response copy(@Context Call call) throws IOException {
    MultipartForm sent =
        MultipartForm.read(call.request().getMediaType(), Upload.of(call.request())::open);
    Form form = Form.of(Map.of("version", sent.field("version")));
    try {
      Optional<MultipartForm.FilePart> file = sent.file();
      RtiCopies.Sent copy =
          file.map(one -> new RtiCopies.Sent(one, one.bytes(), one.name()))
              .orElse(RtiCopies.Sent.NONE);
      StoredRti now =
          call.write(
              tx -> {
                StoredRti one = services.service().held(tx, call.department(), call.at("request"));
                Versions.require(form.version(), one.acts(), RtiRequests.STALE);
                return services.copies().keep(tx, one, call.at("document"), copy, call.by());
              });
      return Form.seeOther(call.page(), now.page());
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, pointer -> Optional.of("copy-" + call.at("document")), "");
      RtiView view = call.read(tx -> RtiPages.view(services, call, tx, Form.faults(e), wrong));
      return Call.refused(call.show("rti/request", view), e);
    }
  }
}
