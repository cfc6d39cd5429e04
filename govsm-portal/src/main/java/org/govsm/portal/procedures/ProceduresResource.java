package org.govsm.portal.procedures;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The procedures of a department: listed, begun and read. */
@Path("api/v1/departments/{department}/procedures")
@Produces(MediaType.APPLICATION_JSON)
public final class ProceduresResource {

  private final ProcedureServices services;

  ProceduresResource(ProcedureServices services) {
    this.services = services;
  }

  /**
   * Procedures, ordered by id.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    DepartmentIds.require(department);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    List<StoredProcedure> page =
        services
            .store()
            .read(tx -> new Procedures(tx).page(department, cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("procedures", page, ProcedureJson::heading, StoredProcedure::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Begins the procedure of a purchase.
   *
   * @param body purchase, procedure, and what the purchase does not say
   * @return 201 with the procedure
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Map<String, @Nullable Object> texts = new LinkedHashMap<>(body);
    List.of("days", "facts", "order").forEach(texts::remove);
    ApiRequests.only(texts, GivenStart.NAMES, List.of("purchase", "procedure"));
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx ->
                written(
                    tx,
                    201,
                    services
                        .service()
                        .begin(
                            tx,
                            department,
                            ApiRequests.text(body, "purchase").orElse(""),
                            GivenStart.read(body),
                            by)));
  }

  /** A procedure with its start and every step. */
  @GET
  @Path("{procedure}")
  public Map<String, @Nullable Object> read(
      @PathParam("department") String department, @PathParam("procedure") String procedure) {
    return services
        .store()
        .read(
            tx -> ApiRequests.tree(whole(tx, ProcedureService.current(tx, department, procedure))));
  }

  private Map<String, @Nullable Object> whole(Transaction tx, StoredProcedure one) {
    return ProcedureJson.whole(
        one,
        new Procedures(tx).steps(one),
        services.law().running(tx, one, services.steps().today()).process());
  }

  private StoredAnswer written(Transaction tx, int status, StoredProcedure one) {
    String at = "/api/v1/departments/" + one.department() + "/procedures/" + one.id();
    return ApiRequests.answer(status, Map.of(HttpHeaders.LOCATION, at), whole(tx, one));
  }
}
