package org.govsm.portal.suppliers;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The panels of a department: made, drawn, offered. */
@Path("api/v1/departments/{department}/panels")
@Produces(MediaType.APPLICATION_JSON)
public final class PanelsResource {

  /** The members are a list, which the service asks for itself. */
  private static final List<String> GIVEN =
      Stream.concat(NewPanel.TEXTS.stream(), Stream.of("members")).toList();

  private final SupplierServices services;
  private final RecordAnswers answers;

  PanelsResource(SupplierServices services) {
    this.services = services;
    this.answers = new RecordAnswers(services.web(), "panels", "panel");
  }

  /**
   * Panels, ordered by id.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    DepartmentIds.require(department);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    List<StoredRecord> page =
        services
            .web()
            .store()
            .read(
                tx ->
                    new SupplierRecords(tx)
                        .page(department, PanelService.REGISTER, cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("panels", page, SupplierJson::heading, StoredRecord::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Makes a panel.
   *
   * @return 201 with the panel
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, GIVEN, NewPanel.TEXTS);
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> answers.written(201, services.panels().create(tx, department, body, by)));
  }

  /** A panel as it is now. */
  @GET
  @Path("{panel}")
  public Response read(
      @PathParam("department") String department, @PathParam("panel") String panel) {
    return answers.read(tx -> services.panels().current(tx, department, panel));
  }

  /** Publishes the seed with the public value. */
  @POST
  @Path("{panel}/seed")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response seed(
      @PathParam("department") String department,
      @PathParam("panel") String panel,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("seed", "publicValue"), List.of("seed"));
    Caller by = Caller.of(request);
    String seed = ApiRequests.text(body, "seed").orElse("");
    Optional<String> value = ApiRequests.text(body, "publicValue");
    return answers.then(
        request,
        body,
        tx -> services.panels().current(tx, department, panel),
        (tx, now) -> services.panels().seed(tx, now, seed, value, by));
  }

  /** Records the answer of whose turn it is. */
  @POST
  @Path("{panel}/offers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response offer(
      @PathParam("department") String department,
      @PathParam("panel") String panel,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("work", "outcome", "reason"), List.of("work", "outcome"));
    Caller by = Caller.of(request);
    String work = ApiRequests.text(body, "work").orElse("");
    String outcome = ApiRequests.text(body, "outcome").orElse("");
    Optional<String> reason = ApiRequests.text(body, "reason");
    return answers.then(
        request,
        body,
        tx -> services.panels().current(tx, department, panel),
        (tx, now) -> services.panels().offer(tx, now, work, outcome, reason, by));
  }

  /** Records that a work is done. */
  @POST
  @Path("{panel}/offers/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response complete(
      @PathParam("department") String department,
      @PathParam("panel") String panel,
      @PathParam("number") String number,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of(), List.of());
    Caller by = Caller.of(request);
    int asked = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    return answers.then(
        request,
        body,
        tx -> services.panels().current(tx, department, panel),
        (tx, now) -> services.panels().complete(tx, now, asked, by));
  }
}
