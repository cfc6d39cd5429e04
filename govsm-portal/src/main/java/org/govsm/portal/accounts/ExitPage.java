package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.governance.custody.ExitChecklist;
import org.govsm.portal.web.Pages;

/** Exit page: what must happen before somebody leaves. */
@Path("governance/{department}/people/{person}/exit")
@Produces(MediaType.TEXT_HTML)
public final class ExitPage {

  private final AccountServices services;
  private final Pages pages;

  public ExitPage(AccountServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** The steps for a person. */
  public record View(String department, ExitChecklist checklist) {}

  /** The checklist of a person. */
  @GET
  public Response exit(
      @PathParam("department") String department,
      @PathParam("person") String person,
      @Context ContainerRequestContext request) {
    View view =
        services
            .store()
            .read(tx -> new View(department, services.custody().exit(tx, department, person)));
    return pages.show("accounts/exit", pages.page(request), view);
  }
}
