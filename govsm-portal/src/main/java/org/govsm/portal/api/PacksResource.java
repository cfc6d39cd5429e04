package org.govsm.portal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.govsm.core.decision.Plain;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.RulePack;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Upload;
import org.govsm.portal.http.Visitor;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.law.Laws;
import org.govsm.portal.packs.PackDesk;
import org.govsm.portal.packs.PackReports;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredPack;

/** Rule packs: those that decide, and where another edition is handed in. */
@Path("api/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
public final class PacksResource {

  private final Store store;
  private final Laws laws;
  private final PackDesk desk;
  private final PackReports reports;
  private final Once once;
  private final Visitors visitors;

  /**
   * Wires it.
   *
   * @param store the store
   * @param laws the law of each day
   * @param desk takes editions in
   * @param reports looks editions through
   * @param once does what comes twice once
   * @param visitors who asks
   */
  public PacksResource(
      Store store, Laws laws, PackDesk desk, PackReports reports, Once once, Visitors visitors) {
    this.store = store;
    this.laws = laws;
    this.desk = desk;
    this.reports = reports;
    this.once = once;
    this.visitors = visitors;
  }

  /**
   * The packs that stand on the day of the visitor.
   *
   * @param request who asks
   * @return each with its edition and digest
   */
  @GET
  public Map<String, Object> packs(@Context ContainerRequestContext request) {
    Visitor visitor = visitors.of(request);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("day", visitor.day().toString());
    tree.put(
        "packs",
        Plain.list(
            laws.at(visitor.day()).packs(), pack -> PackTrees.heading(pack, visitor.words())));
    return tree;
  }

  /**
   * One pack, and the editions of it that were uploaded.
   *
   * @param id its id
   * @param request who asks
   * @return the pack
   */
  @GET
  @Path("{pack}")
  public Map<String, Object> pack(
      @PathParam("pack") String id, @Context ContainerRequestContext request) {
    Visitor visitor = visitors.of(request);
    RulePack pack = laws.at(visitor.day()).pack(id);
    List<StoredPack> editions = store.read(unit -> unit.packEditions().of(id));
    return PackTrees.pack(pack, editions, visitor.day(), visitor.words());
  }

  /**
   * Takes an edition in, which decides nothing yet.
   *
   * @param request with the DMN file as its body, and the reason as a parameter
   * @return 201 with the report about it
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
    return Asking.response(
        once.answer(
            Asking.key(request),
            Asking.scope(request),
            digest,
            unit ->
                PackEditionsResource.answer(
                    201, reports.of(unit, desk.upload(unit, file, reason, person, by)))));
  }

  private static byte[] file(ContainerRequestContext request) throws IOException {
    Upload upload = Upload.of(request);
    try (InputStream in = upload.open()) {
      return PackDesk.bytes(upload.bytes(), in);
    }
  }
}
