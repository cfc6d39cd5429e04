package org.govsm.portal.training;

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
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The trainings of a department. */
@Path("api/v1/departments/{department}/trainings")
@Produces(MediaType.APPLICATION_JSON)
public record TrainingResource(TrainingService trainings) {

  /** Trainings, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredTraining> page =
        call.read(tx -> new Trainings(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("trainings", page, TrainingJson::tree, StoredTraining::id));
    return ApiRequests.tree(tree);
  }

  /** Puts a training on record. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    return call.respond(
        tx -> answer(201, trainings.record(tx, call.department(), call.body(), call.by())));
  }

  /** A training. */
  @GET
  @Path("{training}")
  public Map<String, @Nullable Object> read(@Context Call call) {
    return ApiRequests.tree(
        TrainingJson.tree(
            call.read(tx -> trainings.find(tx, call.department(), call.at("training")))));
  }

  /** Withdraws what was put on record by mistake. */
  @POST
  @Path("{training}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(@Context Call call) {
    call.only(List.of("reason"), List.of("reason"));
    return call.respond(
        tx ->
            answer(
                200,
                trainings.withdraw(
                    tx, call.department(), call.at("training"), call.text("reason"), call.by())));
  }

  private static StoredAnswer answer(int status, StoredTraining one) {
    String at = "/api/v1/departments/" + one.department() + "/trainings/" + one.id();
    return ApiRequests.answer(status, Map.of(HttpHeaders.LOCATION, at), TrainingJson.tree(one));
  }
}
