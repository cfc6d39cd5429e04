package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.document.Field;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.award.AwardPlan;
import org.govsm.procurement.award.AwardRequest;
import org.govsm.procurement.award.Debrief;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.ReverseAuction;
import org.govsm.procurement.preference.PurchasePreference;

/** Decisions about bids: from their evaluation to the debrief, without storing anything. */
@Path("api/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public record AwardDecisionsResource(LawByDay lawByDay) {

  /** Which bids may win, and in which order. */
  @POST
  @Path(BidEvaluation.QUESTION)
  public Map<String, Object> evaluate(@Context Call call) {
    return decided(call, BidEvaluation.QUESTION);
  }

  /** Who gets the order by the preferences, or is asked to match. */
  @POST
  @Path(PurchasePreference.QUESTION)
  public Map<String, Object> prefer(@Context Call call) {
    return decided(call, PurchasePreference.QUESTION);
  }

  /** The letters to bidders, and the days between which the contract is signed. */
  @POST
  @Path(AwardPlan.QUESTION)
  public Map<String, Object> plan(@Context Call call) {
    return decided(call, AwardPlan.QUESTION);
  }

  /** Why a bid did not win, and at which price it would have been first. */
  @POST
  @Path(Debrief.QUESTION)
  public Map<String, Object> debrief(@Context Call call) {
    return decided(call, Debrief.QUESTION);
  }

  /** What came of each price of a reverse auction. */
  @POST
  @Path(ReverseAuction.QUESTION)
  public Map<String, Object> auction(@Context Call call) {
    return decided(call, ReverseAuction.QUESTION);
  }

  private Map<String, Object> decided(Call call, String question) {
    RequestContext context = call.context();
    Law law = lawByDay.at(context.day());
    AwardRequest asked = AwardRequest.over(law.book(Books.named(call.body())));
    List<String> members = AwardRequest.form(question).parts().stream().map(Field::name).toList();
    Decision<?> decision = Books.accepted(call.body(), members, tree -> asked.ask(question, tree));
    return Detail.of(call.request()).tree(decision, context.words());
  }
}
