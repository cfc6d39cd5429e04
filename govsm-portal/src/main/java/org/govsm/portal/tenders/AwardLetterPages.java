package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Pages;

/** Letters to bidders after the award, for the department: pages and documents. */
@Path("tenders/{department}/{tender}/evaluation/letters/{bid}")
@Produces(MediaType.TEXT_HTML)
public record AwardLetterPages(TenderServices services, AwardService awards) {

  /** The letter to a bidder. */
  @GET
  public Response letter(@Context Call call) {
    return call.show("tenders/letter", view(call));
  }

  private AwardLetter view(Call call) {
    return call.read(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          call.by().requireDepartment(call.department());
          return awards.letter(tx, one, call.at("bid"), call.page());
        });
  }

  /** The same as a document (PDF). */
  @GET
  @Path("letter.pdf")
  @Produces(Pages.PDF)
  public Response document(@Context Call call) {
    AwardLetter view = view(call);
    String name = "letter-" + view.one().id() + "-" + call.at("bid");
    return services.web().pages().print("tenders/letter", call.page(), view, name, view.day());
  }
}
