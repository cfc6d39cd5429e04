package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Attestations resource: what people signed for a department. */
@Path("api/v1/departments/{department}/attestations")
@Produces(MediaType.APPLICATION_JSON)
public record AttestationsResource(AttestationService service) {

  private static final Schema REQUEST =
      Schema.of(
          Field.of("control", Field.Kind.CODE).required().says("The id of the control."),
          Field.of("subject", Field.Kind.TEXT).says("What it is about; all subjects if left out."),
          Field.of("confirmed", Field.Kind.FLAG).required().says("Whether it is so."),
          Field.of("withdrawn", Field.Kind.FLAG).says("Whether what was signed is withdrawn."),
          Field.of("expires", Field.Kind.DAY).required().says("The last day on which it holds."));

  /** What was signed. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    List<SignedAttestation> page =
        call.read(tx -> service.page(tx, call.department(), cursor.number(), cursor.limit()));
    return ApiRequests.tree(
        cursor.listed(
            "attestations", page, GovernanceJson::attestation, SignedAttestation::number));
  }

  /** Signs. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sign(@Context Call call) {
    SignOrder order = order(call.body());
    String language = call.context().language();
    return call.respond(
        tx ->
            ApiRequests.answer(
                201,
                Map.of(),
                GovernanceJson.attestation(
                    service.sign(tx, call.department(), order, language, call.by()))));
  }

  private static SignOrder order(Map<String, @Nullable Object> body) {
    Node asked = ProblemException.accepted(REQUEST.read(body));
    return new SignOrder(
        asked.text("control"),
        asked.find("subject", String.class),
        asked.get("confirmed", Boolean.class),
        asked.find("withdrawn", Boolean.class).orElse(false),
        asked.get("expires", LocalDate.class),
        Optional.empty());
  }
}
