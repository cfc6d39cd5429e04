package org.govsm.portal.editions;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.RulePack;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.Upload;

/** Rule packs: those that decide, and where another edition is handed in. */
@Path("api/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
public record PacksResource(
    LawByDay lawByDay, PackService service, PackReports reports, Idempotency idempotency) {

  /** The packs that stand on the day of the visitor. */
  @GET
  public Map<String, Object> packs(@Context Call call) {
    RequestContext context = call.context();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("day", context.day().toString());
    tree.put(
        "packs",
        Tree.list(
            lawByDay.at(context.day()).packs(), pack -> PackJson.heading(pack, context.words())));
    return tree;
  }

  /** One pack, and the editions of it that were uploaded. */
  @GET
  @Path("{pack}")
  public Map<String, Object> pack(@Context Call call) {
    RequestContext context = call.context();
    RulePack pack = lawByDay.at(context.day()).pack(call.at("pack"));
    List<StoredPack> editions = call.read(tx -> new PackEditions(tx).of(call.at("pack")));
    return PackJson.pack(pack, editions, context.day(), context.words());
  }

  /**
   * Takes an edition in, which decides nothing yet.
   *
   * @throws IOException if the file cannot be read
   */
  @POST
  @Consumes({"application/dmn+xml", "application/xml", "text/xml", "application/octet-stream"})
  public Response upload(@Context ContainerRequestContext request) throws IOException {
    byte[] file = file(request);
    String reason = Cursor.parameter(request, "reason").orElse("");
    Optional<String> person = Cursor.parameter(request, "person");
    Caller by = Caller.of(request);
    String digest =
        CanonicalForm.digest(List.of(CanonicalForm.digest(file), reason, person.orElse("")));
    return ApiRequests.response(
        idempotency.answer(
            ApiRequests.key(request),
            ApiRequests.scope(request),
            digest,
            tx ->
                PackEditionsResource.answer(
                    201, reports.of(tx, service.upload(tx, file, reason, person, by)))));
  }

  private static byte[] file(ContainerRequestContext request) throws IOException {
    Upload upload = Upload.of(request);
    try (InputStream in = upload.open()) {
      return PackService.bytes(upload.bytes(), in);
    }
  }
}
