package org.govsm.portal.rti;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;
import org.jspecify.annotations.Nullable;

/** Files of a request for systems: the packet, documents of the case, and who asks. */
@Path("api/v1/departments/{department}/rti")
public record RtiFilesResource(RtiServices services) {

  /** Who asks, while it is kept. */
  @GET
  @Path("{request}/applicant")
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> applicant(@Context Call call) {
    RtiApplicant found =
        call.read(
            tx ->
                new RtiRequests(tx)
                    .applicant(services.service().find(tx, call.department(), call.at("request")))
                    .orElseThrow(() -> ProblemException.notFound(Message.of("rti.forgotten"))));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", found.fullName());
    tree.put("contact", found.contact());
    tree.put("asked", found.asked());
    return ApiRequests.tree(tree);
  }

  /** The packet. */
  @GET
  @Path("{request}/packet")
  @Produces("application/zip")
  public Response packet(@Context Call call) {
    return call.read(
        tx ->
            RtiFiles.packet(
                tx, services.service().find(tx, call.department(), call.at("request"))));
  }

  /**
   * Keeps the severed copy of an uploaded file.
   *
   * @return 201 with the request, whose file has the copy
   */
  @POST
  @Path("{request}/documents/{document}/copy")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public Response keep(@Context Call call) {
    Upload sent = Upload.of(call.request());
    String match = call.ifMatch();
    RtiCopies.Sent copy = new RtiCopies.Sent(sent::open, sent.bytes(), "");
    StoredRti now =
        call.write(
            tx -> {
              StoredRti one = services.service().held(tx, call.department(), call.at("request"));
              ApiRequests.requireSeen(match, one.acts(), Message.of(RtiRequests.STALE));
              return services.copies().keep(tx, one, call.at("document"), copy, call.by());
            });
    return ApiRequests.response(RtiResource.written(now));
  }

  /** The severed copy of an uploaded file. */
  @GET
  @Path("{request}/documents/{document}/copy")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response copy(@Context Call call) {
    return call.read(
        tx ->
            RtiFiles.copy(
                services.store(),
                services.service().find(tx, call.department(), call.at("request")),
                call.at("document")));
  }

  /** A document of the case. */
  @GET
  @Path("{request}/documents/{document}")
  @Produces({"text/plain;charset=utf-8", MediaType.APPLICATION_OCTET_STREAM})
  public Response document(@Context Call call) {
    return call.read(
        tx ->
            RtiFiles.document(
                services.store(),
                tx,
                services.service().find(tx, call.department(), call.at("request")),
                call.at("document")));
  }
}
