package org.govsm.portal.procedures;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The procedures of a department: listed, begun and read. */
@Path("api/v1/departments/{department}/procedures")
@Produces(MediaType.APPLICATION_JSON)
public record ProceduresResource(ProcedureServices services) {

  /** Procedures, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredProcedure> page =
        call.read(tx -> new Procedures(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("procedures", page, ProcedureJson::heading, StoredProcedure::id));
    return ApiRequests.tree(tree);
  }

  /** Begins the procedure of a purchase. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(@Context Call call) {
    Map<String, @Nullable Object> texts = new LinkedHashMap<>(call.body());
    List.of("days", "facts", "order").forEach(texts::remove);
    ApiRequests.only(texts, GivenStart.NAMES, List.of("purchase", "procedure"));
    return call.respond(
        tx ->
            written(
                tx,
                201,
                services
                    .service()
                    .begin(
                        tx,
                        call.department(),
                        call.text("purchase").orElse(""),
                        GivenStart.read(call.body()),
                        call.by())));
  }

  /** A procedure with its start and every step. */
  @GET
  @Path("{procedure}")
  public Map<String, @Nullable Object> read(@Context Call call) {
    return call.read(
        tx ->
            ApiRequests.tree(
                whole(tx, ProcedureService.current(tx, call.department(), call.at("procedure")))));
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
