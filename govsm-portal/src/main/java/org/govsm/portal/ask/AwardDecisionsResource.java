package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.document.Field;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.award.AwardPlan;
import org.govsm.procurement.award.AwardRequest;
import org.govsm.procurement.award.Debrief;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.ReverseAuction;
import org.govsm.procurement.preference.PurchasePreference;
import org.jspecify.annotations.Nullable;

/** Decisions about bids: from their evaluation to the debrief, without storing anything. */
@Path("api/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AwardDecisionsResource {

  private final LawByDay lawByDay;
  private final RequestContexts contexts;

  /** Answers by these laws. */
  public AwardDecisionsResource(LawByDay lawByDay, RequestContexts contexts) {
    this.lawByDay = lawByDay;
    this.contexts = contexts;
  }

  /** Which bids may win, and in which order. */
  @POST
  @Path(BidEvaluation.QUESTION)
  public Map<String, Object> evaluate(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return decided(BidEvaluation.QUESTION, body, request);
  }

  /** Who gets the order by the preferences, or is asked to match. */
  @POST
  @Path(PurchasePreference.QUESTION)
  public Map<String, Object> prefer(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return decided(PurchasePreference.QUESTION, body, request);
  }

  /** The letters to bidders, and the days between which the contract is signed. */
  @POST
  @Path(AwardPlan.QUESTION)
  public Map<String, Object> plan(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return decided(AwardPlan.QUESTION, body, request);
  }

  /** Why a bid did not win, and at which price it would have been first. */
  @POST
  @Path(Debrief.QUESTION)
  public Map<String, Object> debrief(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return decided(Debrief.QUESTION, body, request);
  }

  /** What came of each price of a reverse auction. */
  @POST
  @Path(ReverseAuction.QUESTION)
  public Map<String, Object> auction(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return decided(ReverseAuction.QUESTION, body, request);
  }

  private Map<String, Object> decided(
      String question, Map<String, @Nullable Object> body, ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Law law = lawByDay.at(context.day());
    AwardRequest asked = AwardRequest.over(law.book(Books.named(body)));
    List<String> members = AwardRequest.form(question).parts().stream().map(Field::name).toList();
    Decision<?> decision = Books.accepted(body, members, tree -> asked.ask(question, tree));
    return Detail.of(request).tree(decision, context.words());
  }
}
