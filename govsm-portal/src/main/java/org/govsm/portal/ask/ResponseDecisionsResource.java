package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.governance.legalrequest.TakedownDue;
import org.govsm.governance.moderation.RemovalAudit;
import org.govsm.governance.policy.PolicyTexts;
import org.govsm.governance.provider.ProviderRegister;
import org.govsm.governance.response.CommunityHealth;
import org.govsm.governance.response.ResponseDue;
import org.govsm.governance.retention.Disposal;
import org.govsm.governance.retention.RetentionUntil;
import org.govsm.portal.web.Call;

/** Decisions about queries, records, communities, removals and policies; nothing is stored. */
@Path("api/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ResponseDecisionsResource {

  /** Answers in the language of a request. */
  public ResponseDecisionsResource() {}

  /** By when a query is answered and closed. */
  @POST
  @Path(ResponseDue.QUESTION)
  public Map<String, Object> response(@Context Call call) {
    return Detail.answered(call, ResponseDue::ask);
  }

  /** By when a legal request is met, who may order it, and what it lacks. */
  @POST
  @Path(TakedownDue.QUESTION)
  public Map<String, Object> takedown(@Context Call call) {
    return Detail.answered(call, TakedownDue::ask);
  }

  /** What a public policy says, made of the facts of a department. */
  @POST
  @Path(PolicyTexts.QUESTION)
  public Map<String, Object> policy(@Context Call call) {
    return Detail.answered(call, PolicyTexts::ask);
  }

  /** How many times as often critical comments are removed as others. */
  @POST
  @Path(RemovalAudit.QUESTION)
  public Map<String, Object> removals(@Context Call call) {
    return Detail.answered(call, RemovalAudit::ask);
  }

  /** How a community stands, by counts that its platform gives. */
  @POST
  @Path(CommunityHealth.QUESTION)
  public Map<String, Object> community(@Context Call call) {
    return Detail.answered(call, CommunityHealth::ask);
  }

  /** How the providers of platforms stand: complaints, agreements, exports. */
  @POST
  @Path(ProviderRegister.QUESTION)
  public Map<String, Object> providers(@Context Call call) {
    return Detail.answered(call, ProviderRegister::ask);
  }

  /** Whether records were disposed of as they may be. */
  @POST
  @Path(Disposal.QUESTION)
  public Map<String, Object> disposal(@Context Call call) {
    return Detail.answered(call, Disposal::ask);
  }

  /** Until when a record is kept. */
  @POST
  @Path(RetentionUntil.QUESTION)
  public Map<String, Object> retention(@Context Call call) {
    return Detail.answered(call, RetentionUntil::ask);
  }
}
