package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;

/** Pages of the evaluation of a tender, for the department. */
@Path("tenders/{department}/{tender}/evaluation")
@Produces(MediaType.TEXT_HTML)
public record EvaluationPages(TenderServices services, AwardService awards) {

  /** How far the evaluation is, and what can be done next. */
  @GET
  public Response evaluation(@Context Call call) {
    EvaluationView view = call.read(tx -> view(call, tx));
    return call.show("tenders/evaluation", view);
  }

  private EvaluationView view(Call call, Transaction tx) {
    StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
    call.by().requireDepartment(call.department());
    Evaluated now = awards.evaluated(tx, one);
    return EvaluationView.of(
        call.page(),
        one,
        now,
        new Awards(tx).acts(one),
        awards.contracts().of(tx, now, one),
        services.service().now());
  }

  /** Where the page of the evaluation of a tender is. */
  static String at(StoredTender one) {
    return TenderServices.at(one) + "/evaluation";
  }
}
