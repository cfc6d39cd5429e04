package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct.Kind;

/** Pages on which a member of the committee enters what it found of each bid. */
@Path("tenders/{department}/{tender}/evaluation/sheet")
@Produces(MediaType.TEXT_HTML)
public final class SheetPages {

  private final TenderServices services;
  private final AwardService awards;

  SheetPages(TenderServices services, AwardService awards) {
    this.services = services;
    this.awards = awards;
  }

  /** The caller's own sheet. */
  @GET
  public Response sheet(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    return services
        .store()
        .read(
            tx -> {
              SheetForm sheet = form(tx, page, department, tender);
              return show(page, sheet, Form.of(sheet.typed()));
            });
  }

  private SheetForm form(Transaction tx, Page page, String department, String tender) {
    page.caller().requireDepartment(department);
    StoredTender one = services.service().published(tx, department, tender);
    return new SheetForm(
        new AwardScene(page, one, awards.evaluated(tx, one)), services.service().now());
  }

  private Response show(Page page, SheetForm sheet, Form form) {
    return services.web().pages().show("tenders/sheet", page, sheet.view(form));
  }

  /** Keeps what was entered; until the assessment is over it can be changed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            SheetForm sheet = form(tx, page, department, tender);
            awards.take(tx, sheet.scene().one(), Kind.ASSESSMENT, sheet.body(form), page.caller());
            return EvaluationPages.at(sheet.scene().one());
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return services
          .store()
          .read(
              tx -> {
                SheetForm sheet = form(tx, page, department, tender);
                Form wrong = form.refused(e, pointer -> sheet.field(pointer, form), sheet.first());
                return Response.fromResponse(show(page, sheet, wrong))
                    .status(TenderServices.status(e))
                    .build();
              });
    }
  }
}
