package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;

/** Pages of the evaluation of a tender, for the department. */
@Path("tenders/{department}/{tender}/evaluation")
@Produces(MediaType.TEXT_HTML)
public final class EvaluationPages {

  private final TenderServices services;
  private final AwardService awards;

  EvaluationPages(TenderServices services, AwardService awards) {
    this.services = services;
    this.awards = awards;
  }

  /** How far the evaluation is, and what can be done next. */
  @GET
  public Response evaluation(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    EvaluationView view = services.store().read(tx -> view(tx, page, department, tender));
    return services.web().pages().show("tenders/evaluation", page, view);
  }

  private EvaluationView view(Transaction tx, Page page, String department, String tender) {
    StoredTender one = services.service().published(tx, department, tender);
    page.caller().requireDepartment(department);
    return EvaluationView.of(
        page, one, awards.evaluated(tx, one), new Awards(tx).acts(one), services.service().now());
  }

  /** Where the page of the evaluation of a tender is. */
  static String at(StoredTender one) {
    return TenderServices.at(one) + "/evaluation";
  }
}
