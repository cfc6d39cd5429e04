package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardAct.Kind;

/** Pages on which a member of the committee enters what it found of each bid. */
@Path("tenders/{department}/{tender}/evaluation/sheet")
@Produces(MediaType.TEXT_HTML)
public record SheetPages(TenderServices services, AwardService awards) {

  /** The caller's own sheet. */
  @GET
  public Response sheet(@Context Call call) {
    return call.read(
        tx -> {
          SheetForm sheet = form(call, tx);
          return show(call.page(), sheet, Form.of(sheet.typed()));
        });
  }

  private SheetForm form(Call call, Transaction tx) {
    call.by().requireDepartment(call.department());
    StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
    return new SheetForm(
        new AwardScene(call.page(), one, awards.evaluated(tx, one)), services.service().now());
  }

  private Response show(Page page, SheetForm sheet, Form form) {
    return services.web().pages().show("tenders/sheet", page, sheet.view(form));
  }

  /** Keeps what was entered; until the assessment is over it can be changed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(@Context Call call) {
    Form form = call.form();
    return call.once(
        tx -> {
          SheetForm sheet = form(call, tx);
          awards.take(tx, sheet.scene().one(), Kind.ASSESSMENT, sheet.body(form), call.by());
          return EvaluationPages.at(sheet.scene().one());
        },
        e ->
            call.read(
                tx -> {
                  SheetForm sheet = form(call, tx);
                  Form wrong =
                      form.refused(e, pointer -> sheet.field(pointer, form), sheet.first());
                  return Call.refused(show(call.page(), sheet, wrong), e);
                }));
  }
}
