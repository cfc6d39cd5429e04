package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.governance.account.PeopleCorrection;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;
import org.jspecify.annotations.Nullable;

/** Facts resource: what a department says of itself, recorded and read. */
@Path("api/v1/departments/{department}/facts")
@Produces(MediaType.APPLICATION_JSON)
public record FactsResource(Store store, FactsService service) {

  /**
   * The document as it is now.
   *
   * @return the document, in version 0 where none was recorded yet; or 304
   */
  @GET
  public Response read(@Context Call call) {
    RecordedFacts now = call.read(tx -> service.current(tx, call.department()));
    Response.@Nullable ResponseBuilder unchanged =
        call.request().getRequest().evaluatePreconditions(tag(now));
    return unchanged == null ? shown(now) : unchanged.tag(tag(now)).build();
  }

  private static EntityTag tag(RecordedFacts recorded) {
    return new EntityTag(String.valueOf(recorded.version()));
  }

  private static Response shown(RecordedFacts recorded) {
    return Response.ok(ApiRequests.tree(GovernanceJson.facts(recorded))).tag(tag(recorded)).build();
  }

  /**
   * Records the whole document.
   *
   * @param request the document as its body, and the version that the author saw in If-Match
   * @throws IOException if the body cannot be read
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(
      @PathParam("department") String department, @Context ContainerRequestContext request)
      throws IOException {
    String match = ApiRequests.ifMatch(request);
    Map<String, @Nullable Object> document = document(request);
    return store.write(
        tx -> {
          RecordedFacts now = service.current(tx, department);
          Message stale = Message.of("facts.stale").with("version", now.version());
          ApiRequests.requireSeen(match, now.version(), stale);
          Caller by = Caller.of(request);
          if (!PeopleCorrection.may(by.roles(), now.document(), document)) {
            throw ProblemException.of(403, Message.of("facts.people-alone"));
          }
          return shown(service.record(tx, department, now.version(), document, by));
        });
  }

  private static Map<String, @Nullable Object> document(ContainerRequestContext request)
      throws IOException {
    Upload upload = Upload.of(request);
    FactsService.requireSize(upload.bytes());
    try (InputStream body = upload.open()) {
      return Json.readSent(body.readAllBytes());
    }
  }

  /**
   * Versions of the document.
   *
   * @return the oldest first, without their documents
   */
  @GET
  @Path("versions")
  public Map<String, @Nullable Object> versions(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    List<FactsVersion> page =
        call.read(tx -> service.page(tx, call.department(), cursor.number(), cursor.limit()));
    return ApiRequests.tree(
        cursor.listed("versions", page, GovernanceJson::version, FactsVersion::version));
  }
}
