package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.governance.post.PostClearanceRequest;
import org.govsm.portal.web.Call;
import org.govsm.procurement.disbursement.ReconciliationRequest;
import org.govsm.procurement.supplier.AssessmentRequest;
import org.govsm.procurement.treasury.PaymentOrderRequest;
import org.govsm.procurement.treasury.ReceivedFiles;

/**
 * Decisions about payments, assessments of suppliers and posts, without storing anything. No rule
 * of a book is asked; accounts of what is sent stand in the file that is made, and nowhere else.
 */
@Path("api/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PaymentDecisionsResource {

  /** Answers in the language of a request. */
  public PaymentDecisionsResource() {}

  /** The file that pays a batch of orders. */
  @POST
  @Path(PaymentOrderRequest.QUESTION)
  public Map<String, Object> order(@Context Call call) {
    return Detail.answered(call, PaymentOrderRequest::ask);
  }

  /** Whether the bank paid what was ordered. */
  @POST
  @Path(ReconciliationRequest.QUESTION)
  public Map<String, Object> reconcile(@Context Call call) {
    return Detail.answered(call, ReceivedFiles::ask);
  }

  /** Whether a grade or a score of a supplier may be relied on. */
  @POST
  @Path(AssessmentRequest.QUESTION)
  public Map<String, Object> assess(@Context Call call) {
    return Detail.answered(call, AssessmentRequest::ask);
  }

  /** Whether a draft may be posted, and who clears it. */
  @POST
  @Path(PostClearanceRequest.QUESTION)
  public Map<String, Object> clear(@Context Call call) {
    return Detail.answered(call, PostClearanceRequest::ask);
  }
}
