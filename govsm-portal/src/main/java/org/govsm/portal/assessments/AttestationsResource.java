package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
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
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Attestations resource: what people signed for a department. */
@Path("api/v1/departments/{department}/attestations")
@Produces(MediaType.APPLICATION_JSON)
public final class AttestationsResource {

  private static final Schema REQUEST =
      Schema.of(
          Field.of("control", Field.Kind.CODE).required().says("The id of the control."),
          Field.of("subject", Field.Kind.TEXT).says("What it is about; all subjects if left out."),
          Field.of("confirmed", Field.Kind.FLAG).required().says("Whether it is so."),
          Field.of("withdrawn", Field.Kind.FLAG).says("Whether what was signed is withdrawn."),
          Field.of("expires", Field.Kind.DAY).required().says("The last day on which it holds."));

  private final Store store;
  private final AttestationService service;
  private final Idempotency idempotency;
  private final RequestContexts contexts;

  public AttestationsResource(
      Store store, AttestationService service, Idempotency idempotency, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
    this.contexts = contexts;
  }

  /**
   * What was signed.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    List<SignedAttestation> page =
        store.read(tx -> service.page(tx, department, cursor.number(), cursor.limit()));
    return ApiRequests.tree(
        cursor.listed(
            "attestations", page, GovernanceJson::attestation, SignedAttestation::number));
  }

  /**
   * Signs.
   *
   * @return 201 with the attestation
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sign(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    SignOrder order = order(body);
    String language = contexts.of(request).language();
    return idempotency.respond(
        request,
        body,
        tx ->
            ApiRequests.answer(
                201,
                Map.of(),
                GovernanceJson.attestation(
                    service.sign(tx, department, order, language, Caller.of(request)))));
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
