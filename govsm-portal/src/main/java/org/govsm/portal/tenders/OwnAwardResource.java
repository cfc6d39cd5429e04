package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct.Kind;
import org.jspecify.annotations.Nullable;

/** Award of a bidder: what it sees and does between the opening and the contract. */
@Path("api/v1/bids/{department}/{tender}/award")
@Produces(MediaType.APPLICATION_JSON)
public record OwnAwardResource(TenderServices services, OwnAwards own) {

  private static final int CREATED = 201;
  private static final List<Kind> KINDS =
      List.of(
          Kind.MATCH_ANSWER, Kind.VALIDITY_ANSWER, Kind.REPRESENTATION, Kind.REPRESENTATION_STEP);

  /** A request to match, the letter, and the representations of the caller. */
  @GET
  public Map<String, @Nullable Object> award(@Context Call call) {
    return call.read(
        tx ->
            tree(call, tx, services.service().published(tx, call.department(), call.at("tender"))));
  }

  private Map<String, @Nullable Object> tree(Call call, Transaction tx, StoredTender one) {
    return AwardJson.own(own.of(tx, one, call.page(), Form.blank()));
  }

  /**
   * Answers a request to match or to extend the validity, or files or treats a representation of
   * the caller.
   */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    Kind kind = AwardService.kind(call.text("kind").orElse(""));
    if (!KINDS.contains(kind)) {
      throw ProblemException.of(
          InputFault.unknown("/kind", kind.name(), KINDS.stream().map(Kind::name).toList()));
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>(call.body());
    members.remove("kind");
    List<String> known = new ArrayList<>(AwardService.members(kind));
    if (kind != Kind.REPRESENTATION_STEP) {
      known.remove("bid");
    }
    ApiRequests.only(new LinkedHashMap<>(members), known, List.of());
    return call.respond(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          own.take(tx, one, kind, members, call.by());
          return ApiRequests.answer(CREATED, Map.of(), tree(call, tx, one));
        });
  }
}
