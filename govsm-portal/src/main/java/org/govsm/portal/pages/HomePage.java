package org.govsm.portal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What this is, and the way of a purchase. */
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class HomePage {

  private final Pages pages;

  /**
   * Wires it.
   *
   * @param pages renders
   */
  public HomePage(Pages pages) {
    this.pages = pages;
  }

  /**
   * The page.
   *
   * @param request who asks
   * @return HTML
   */
  @GET
  public Response home(@Context ContainerRequestContext request) {
    return pages.show("home", pages.page(request), "");
  }
}
