package org.govsm.portal.deliveries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;

/** Figure pages: takes what was accepted into the figures of the contract. */
@Path("contracts/{id}/deliveries/figures")
@Produces(MediaType.TEXT_HTML)
public record FigurePages(DeliveryServices services) {

  /** Takes them in, and shows the file that comes of it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@Context Call call) {
    return call.once(
        tx ->
            "/contracts/"
                + call.at("id")
                + "/readings/"
                + services.figures().take(tx, call.at("id"), call.by()).report().number());
  }
}
