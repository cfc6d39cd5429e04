package org.govsm.portal.memoranda;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Memoranda of a department: recorded, read and withdrawn. */
@Path("api/v1/departments/{department}/memoranda")
@Produces(MediaType.APPLICATION_JSON)
public record MemorandumResource(MemorandumService memoranda) {

  /** Records a memorandum. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    return call.respond(
        tx -> answer(201, memoranda.record(tx, call.department(), call.body(), call.by())));
  }

  /** A memorandum. */
  @GET
  @Path("{memorandum}")
  public Map<String, @Nullable Object> read(@Context Call call) {
    StoredMemorandum one =
        call.read(tx -> memoranda.find(tx, call.department(), call.at("memorandum")));
    return ApiRequests.tree(MemorandumJson.of(one, memoranda.today()));
  }

  /** Withdraws an entry that is wrong, or a memorandum that ended early. */
  @POST
  @Path("{memorandum}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(@Context Call call) {
    call.only(List.of("reason"), List.of("reason"));
    String reason = call.text("reason").orElse("");
    return call.respond(
        tx ->
            answer(
                200,
                memoranda.withdraw(
                    tx,
                    memoranda.find(tx, call.department(), call.at("memorandum")),
                    reason,
                    call.by())));
  }

  private StoredAnswer answer(int status, StoredMemorandum one) {
    return ApiRequests.answer(status, Map.of(), MemorandumJson.of(one, memoranda.today()));
  }
}
