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
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.procurement.award.AwardAct.Kind;
import org.jspecify.annotations.Nullable;

/** The way of a tender from its opened bids to the award, for the department. */
@Path("api/v1/departments/{department}/tenders/{tender}/evaluation")
@Produces(MediaType.APPLICATION_JSON)
public record AwardResource(TenderServices services, AwardService awards) {

  private static final int CREATED = 201;

  /** How far it is: members, sheets that the caller may see, and the places of the bids. */
  @GET
  public Map<String, @Nullable Object> evaluation(@Context Call call) {
    return call.read(
        tx ->
            tree(call, tx, services.service().published(tx, call.department(), call.at("tender"))));
  }

  private Map<String, @Nullable Object> tree(Call call, Transaction tx, StoredTender one) {
    return AwardJson.of(one, awards.evaluated(tx, one), call.page(), services.service().now());
  }

  /** Enters an act, such as the sheet of a member or a proposal. */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    Kind kind = AwardService.kind(call.text("kind").orElse(""));
    Map<String, @Nullable Object> members = new LinkedHashMap<>(call.body());
    members.remove("kind");
    ApiRequests.only(new LinkedHashMap<>(members), AwardService.members(kind), List.of());
    return call.respond(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          awards.take(tx, one, kind, members, call.by());
          return ApiRequests.answer(CREATED, Map.of(), tree(call, tx, one));
        });
  }
}
