package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Pages;

/** Letters on bid securities that were returned or forfeited, for the department. */
@Path("tenders/{department}/{tender}/evaluation/securities/{bid}")
@Produces(MediaType.TEXT_HTML)
public record SecurityLetterPages(TenderServices services, AwardService awards) {

  /** The letter to a bidder. */
  @GET
  public Response letter(@Context Call call) {
    SecurityLetter view = view(call);
    return call.show("tenders/securityletter", view);
  }

  private SecurityLetter view(Call call) {
    return call.read(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          call.by().requireDepartment(call.department());
          return SecurityLetter.of(tx, awards, one, call.at("bid"));
        });
  }

  /** The same as a document (PDF). */
  @GET
  @Path("letter.pdf")
  @Produces(Pages.PDF)
  public Response document(@Context Call call) {
    SecurityLetter view = view(call);
    return services
        .web()
        .pages()
        .print("tenders/securityletter", call.page(), view, view.name(), view.day());
  }
}
