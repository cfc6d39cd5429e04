package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;

/** Stated facts pages: who signs for a control states the facts of it in the same form. */
@Path("governance/{department}/attestations/facts")
@Produces(MediaType.TEXT_HTML)
public record StatedFactsPages(AttestationPages attestations, FactsService facts) {

  /** Records what is stated and signs for it, both or neither. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@Context Call call) {
    return attestations.signed(
        call.page(),
        call.department(),
        call.form(),
        (tx, order) ->
            StatedForm.record(tx, facts, call.department(), order, call.form(), call.page()));
  }
}
