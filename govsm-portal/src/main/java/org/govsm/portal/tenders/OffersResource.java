package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Published tenders of a department, for everybody; suppliers ask their questions here. */
@Path("api/v1/departments/{department}/published-tenders")
@Produces(MediaType.APPLICATION_JSON)
public record OffersResource(TenderServices services) {

  /** Published tenders, ordered by number. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    return call.read(
        tx -> {
          requirePublisher(tx, call.department());
          TenderStates states =
              TenderStates.toPublic(tx, call.department(), services.service().now());
          List<StoredTender> page =
              new Tenders(tx).published(call.department(), cursor.id(), cursor.limit());
          tree.putAll(
              cursor.listed(
                  "tenders", page, one -> TenderJson.offer(one, states), StoredTender::id));
          return ApiRequests.tree(tree);
        });
  }

  /**
   * Refuses a department that published nothing, so that nobody learns here whether there is one.
   *
   * @throws ProblemException with status 404
   */
  static String requirePublisher(Transaction tx, String department) {
    if (!new Tenders(tx).publishers().contains(department)) {
      throw ProblemException.notFound(Message.of("tenders.published-none"));
    }
    return department;
  }

  /** A published tender, with questions, answers and corrigenda. */
  @GET
  @Path("{tender}")
  public Map<String, @Nullable Object> read(@Context Call call) {
    return call.read(tx -> tree(call, tx));
  }

  private Map<String, @Nullable Object> tree(Call call, Transaction tx) {
    StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
    return ApiRequests.tree(
        TenderJson.toPublic(
            one,
            new TenderHistory(tx).record(one),
            TenderStates.toPublic(tx, call.department(), services.service().now())));
  }

  /** Asks a question. */
  @POST
  @Path("{tender}/questions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(@Context Call call) {
    return call.respond(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          call.only(List.of("text", "received", OfficerDecisions.ALONE), List.of("text"));
          String text = call.text("text").orElse("");
          services.requireUnnamed(tx, one, text, call.by());
          String received = call.text("received").orElse("");
          OfficerDecisions decided =
              new OfficerDecisions(call.text(OfficerDecisions.ALONE), Map.of());
          services.acts().questions().ask(tx, one, text, received, decided, call.by());
          return ApiRequests.answer(201, Map.of(), tree(call, tx));
        });
  }
}
