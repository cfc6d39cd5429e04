package org.govsm.portal.api;

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
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.governance.AttestationDesk;
import org.govsm.portal.governance.SignOrder;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.store.SignedAttestation;
import org.govsm.portal.store.Store;
import org.jspecify.annotations.Nullable;

/** What people signed for a department. */
@Path("api/v1/departments/{department}/attestations")
@Produces(MediaType.APPLICATION_JSON)
public final class AttestationsResource {

  private static final Form REQUEST =
      Form.of(
          Part.of("control", Part.Kind.CODE).required().says("The id of the control."),
          Part.of("subject", Part.Kind.TEXT).says("What it is about; all subjects if left out."),
          Part.of("confirmed", Part.Kind.FLAG).required().says("Whether it is so."),
          Part.of("expires", Part.Kind.DAY).required().says("The last day on which it holds."));

  private final Store store;
  private final AttestationDesk desk;
  private final Once once;
  private final Visitors visitors;

  /**
   * Wires it.
   *
   * @param store the store
   * @param desk signs and looks up
   * @param once does what comes twice once
   * @param visitors in which language a signer reads
   */
  public AttestationsResource(Store store, AttestationDesk desk, Once once, Visitors visitors) {
    this.store = store;
    this.desk = desk;
    this.once = once;
    this.visitors = visitors;
  }

  /**
   * What was signed.
   *
   * @param department the id of the department
   * @param request with the parameters after and limit
   * @return the oldest first
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    List<SignedAttestation> page =
        store.read(unit -> desk.page(unit, department, cursor.number(), cursor.limit()));
    return Asking.tree(
        cursor.listed(
            "attestations", page, GovernanceTrees::attestation, SignedAttestation::number));
  }

  /**
   * Signs.
   *
   * @param department the id of the department
   * @param body control, subject, confirmed and expires
   * @param request who signs
   * @return 201 with the attestation
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sign(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    SignOrder order = order(body);
    String language = visitors.of(request).language();
    return Asking.response(
        once.answer(
            Asking.key(request),
            Asking.scope(request),
            Asking.digest(body),
            unit ->
                Asking.answer(
                    201,
                    Map.of(),
                    GovernanceTrees.attestation(
                        desk.sign(unit, department, order, language, Caller.of(request))))));
  }

  private static SignOrder order(Map<String, @Nullable Object> body) {
    Branch asked = Refusal.accepted(REQUEST.read(body));
    return new SignOrder(
        asked.text("control"),
        asked.find("subject", String.class),
        asked.get("confirmed", Boolean.class),
        asked.get("expires", LocalDate.class));
  }
}
