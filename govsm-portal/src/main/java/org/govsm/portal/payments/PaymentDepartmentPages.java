package org.govsm.portal.payments;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.web.Call;

/** The departments whose payments somebody sees. */
@Path("payments")
@Produces(MediaType.TEXT_HTML)
public final class PaymentDepartmentPages {

  /** The departments. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "payments", "payments.title");
  }
}
